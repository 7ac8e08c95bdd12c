import { currentViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { can } from '@/lib/policy'
import { Tabs } from '@/lib/ui/navigation'

const rooms = [
  ['communities', '/mesures'],
  ['platform', '/mesures/plateforme'],
  ['ministries', '/mesures/ministeres'],
  ['sleeping', '/mesures/sommeil'],
  ['skills', '/competences/carte'],
  ['reports', '/bilans'],
  ['reliability', '/mesures/fiabilite'],
  ['formulas', '/mesures/formules'],
] as const

/** The rooms of the measures that the reader may enter. */
export async function MeasuresTabs({ current }: { current: (typeof rooms)[number][0] }) {
  const [t, viewer] = [await translator('oversight'), await currentViewer()]
  const tabs = rooms
    .filter(([key]) => key !== 'platform' || can(viewer, 'oversight.platform'))
    .map(([key, href]) => ({ label: t(`rooms.${key}`), href, current: key === current }))
  return <Tabs label={t('rooms.title')} tabs={tabs} />
}
