import { translator } from '@/lib/i18n'
import { can, type Viewer } from '@/lib/policy'
import { Tabs } from '@/lib/ui/navigation'

const TABS = [
  { path: '/administration', key: 'state', action: 'platform.administer' },
  { path: '/administration/imports', key: 'imports', action: 'accounts.administer' },
] as const

const tabsFor = (viewer: Viewer) => TABS.filter(({ action }) => can(viewer, action))

/** Where somebody's administration begins; null for whoever administers nothing. */
export const firstTab = (viewer: Viewer): string | null => tabsFor(viewer)[0]?.path ?? null

/** What somebody may administer, each a page; nothing to choose from, nothing shown. */
export async function AdministrationTabs({ viewer, current }: { viewer: Viewer; current: string }) {
  const tabs = tabsFor(viewer)
  if (tabs.length < 2) return null
  const t = await translator('admin')
  return (
    <Tabs
      label={t('title')}
      tabs={tabs.map(({ path, key }) => ({ href: path, label: t(`tabs.${key}`), current: path === current }))}
    />
  )
}
