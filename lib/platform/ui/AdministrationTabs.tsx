import { translator } from '@/lib/i18n'
import { can, type Viewer } from '@/lib/policy'
import { Tabs } from '@/lib/ui/navigation'

const TABS = [
  { path: '/administration', key: 'state', action: 'platform.administer' },
  { path: '/administration/competences', key: 'skills', action: 'skills.curate' },
] as const

/** The rooms of the administration, each for whoever may enter it. */
export async function AdministrationTabs({
  viewer,
  current,
}: {
  viewer: Viewer
  current: (typeof TABS)[number]['path']
}) {
  const t = await translator('admin')
  const tabs = TABS.filter(({ action }) => can(viewer, action)).map(({ path, key }) => ({
    label: t(`tabs.${key}`),
    href: path,
    current: path === current,
  }))
  return <Tabs label={t('title')} tabs={tabs} />
}
