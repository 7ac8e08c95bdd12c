import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { askedPeriod, communityEngagement, communityToMeasure, communityWeek } from '@/lib/engagement'
import { Dashboard } from '@/lib/engagement/ui/Dashboard'
import { ImportedFrame } from '@/lib/engagement/ui/ImportedFrame'
import { formatters, translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { communityVitality } from '@/lib/vitality'
import { adoptionsUnderWay, candidatesWaiting, placesDrawn, proposeThere } from '@/lib/practices'
import { Learning } from '@/lib/practices/ui/Learning'
import { PlacesDrawn } from '@/lib/practices/ui/PlacesDrawn'
import { Timely, UnderWay } from '@/lib/practices/ui/Timely'
import { Opening } from '@/lib/vitality/ui/Opening'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator('engagement')
  const { name } = await communityToMeasure(await requireViewer(), (await params).slug)
  return { title: t('dashboard.title', { of: (await formatters()).of(name) }) }
}

export default async function DashboardPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const now = new Date()
  const address = await searchParams
  const asked = askedPeriod(address, now)
  const [engagement, vitality, acts, proposed, adoptions, candidates, places] = await Promise.all([
    communityEngagement(viewer, slug, asked, now),
    communityVitality(viewer, slug),
    communityWeek(viewer, slug, now),
    proposeThere(viewer, { slug, place: 'dashboard' }, now),
    adoptionsUnderWay(viewer, slug, now),
    candidatesWaiting(viewer, slug),
    placesDrawn(viewer, slug, now),
  ])
  const seen = proposed?.practices.map(({ id }) => id)
  const beginning = await proposeThere(viewer, { slug, place: 'first_weeks' }, now, seen)
  const dashboard = (
    <>
      <Opening engagement={engagement} vitality={vitality} acts={acts} />
      <UnderWay {...adoptions} />
      <PlacesDrawn places={places} />
      {proposed && <Timely proposed={proposed} />}
      {beginning && <Timely proposed={beginning} />}
      <Learning slug={slug} candidates={candidates} />
      <Dashboard engagement={engagement} asked={asked} address={address} />
    </>
  )
  // Nobody lives in an imported community: only its measures are shown.
  if (engagement.community.origin === 'imported')
    return <ImportedFrame name={engagement.community.name}>{dashboard}</ImportedFrame>
  const t = await translator('engagement')
  return (
    <CommunityFrame community={await communityPresentation(viewer, slug)} tab="dashboard" title={t('title')}>
      {dashboard}
    </CommunityFrame>
  )
}
