import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityHistory, communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { History } from '@/lib/communities/ui/History'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('history.pageTitle', { name }) }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const community = await communityPresentation(viewer, slug)
  const { acts, next } = await communityHistory(viewer, slug, one(await searchParams, 'avant'))
  const t = await translator('communities')
  return (
    <CommunityFrame community={community} tab="settings" title={t('history.title')}>
      <History slug={slug} acts={acts} next={next} />
    </CommunityFrame>
  )
}
