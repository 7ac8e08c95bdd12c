import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { proposalToReview } from '@/lib/skills'
import { ReviewPage } from '@/lib/skills/ui/ReviewPage'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ skillId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label } = await proposalToReview(await requireViewer(), (await params).skillId, '')
  return { title: (await translator('skills'))('curation.reviewTitle', { label }) }
}

export default async function FreeSkillPage({ params, searchParams }: Props) {
  const [viewer, typed] = [await requireViewer(), one(await searchParams, 'q') ?? '']
  const proposal = await proposalToReview(viewer, (await params).skillId, typed)
  return <ReviewPage proposal={proposal} typed={typed} now={new Date()} />
}
