import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { translator } from '@/lib/i18n'
import { mergesInto } from '@/lib/vitality'
import { MergeOffers } from '@/lib/vitality/ui/review/MergeOffers'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('vitality'))('offers.pageTitle', { name }) }
}

export default async function MergesPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const offers = await mergesInto(viewer, slug)
  const t = await translator('vitality')
  return (
    <CommunityFrame
      community={await communityPresentation(viewer, slug)}
      tab="members"
      title={t('offers.title')}
    >
      <MergeOffers offers={offers} />
    </CommunityFrame>
  )
}
