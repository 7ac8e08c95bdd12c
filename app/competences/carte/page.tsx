import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { chosenSkill, mapAsked, mappedMinistries, skillMap } from '@/lib/expertise'
import { Scopes } from '@/lib/expertise/ui/map/Scopes'
import { SkillMapView } from '@/lib/expertise/ui/map/SkillMapView'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { Page } from '@/lib/ui/Page'

type Props = { searchParams: Promise<Asked> }
const path = '/competences/carte'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const viewer = await requireViewer()
  const [t, { ministryId }] = [await translator('skillMap'), mapAsked(await searchParams)]
  const ministry = ministryId && (await mappedMinistries(viewer)).find(({ id }) => id === ministryId)
  return { title: ministry ? t('titleOf', { name: ministry.name }) : t('title') }
}

export default async function SkillMapPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = mapAsked(address)
  const [map, ministries, t] = await Promise.all([
    skillMap(viewer, asked.ministryId),
    mappedMinistries(viewer),
    translator('skillMap'),
  ])
  return (
    <Page
      title={t('title')}
      kicker={map.name}
      lead={t('lead')}
      width="wide"
      trail={[{ label: (await translator('skills'))('title'), href: '/competences' }]}
    >
      <SkillMapView
        {...{ map, asked, address, path }}
        chosen={await chosenSkill(viewer, map, asked)}
        scopes={<Scopes ministries={ministries} ministryId={asked.ministryId} path={path} />}
      />
    </Page>
  )
}
