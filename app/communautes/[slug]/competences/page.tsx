import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { chosenSkill, communitySkillMap, mapAsked } from '@/lib/expertise'
import { SkillMapView } from '@/lib/expertise/ui/map/SkillMapView'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('skillMap'))('communityTitleOf', { name }) }
}

export default async function CommunitySkillsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ slug }, address, t] = [await params, await searchParams, await translator('skillMap')]
  const asked = mapAsked(address)
  const map = await communitySkillMap(viewer, slug)
  return (
    <CommunityFrame
      community={await communityPresentation(viewer, slug)}
      tab="members"
      title={t('communityTitle')}
    >
      <p>{t('communityLead')}</p>
      <SkillMapView
        {...{ map, asked, address }}
        path={`/communautes/${slug}/competences`}
        chosen={await chosenSkill(viewer, map, asked)}
      />
    </CommunityFrame>
  )
}
