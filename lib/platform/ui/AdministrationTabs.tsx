import { currentViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Tabs } from '@/lib/ui/navigation'
import { administrationFor, type AdministrationRoom } from '../administration'

/** The rooms of the administration that the reader may enter. */
export async function AdministrationTabs({ current }: { current: AdministrationRoom }) {
  const [t, viewer] = [await translator('admin'), await currentViewer()]
  const tabs = administrationFor(viewer).map(({ key, path }) => ({
    label: t(`rooms.${key}`),
    href: path,
    current: key === current,
  }))
  return tabs.length > 1 && <Tabs label={t('title')} tabs={tabs} />
}
