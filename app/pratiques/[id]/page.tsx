import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { adoptionsAfter, openProposal, practiceById, proposalAsked, versionAsked } from '@/lib/practices'
import { PracticeView } from '@/lib/practices/ui/PracticeView'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await practiceById(await requireViewer(), (await params).id)
  return { title: text.title }
}

export default async function PracticePage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [address, now] = [await searchParams, new Date()]
  const practice = await practiceById(
    viewer,
    (await params).id,
    versionAsked(address),
    adoptionsAfter(address),
  )
  const occasionId = proposalAsked(address)
  if (occasionId) await openProposal(viewer, { practiceId: practice.id, occasionId }, now)
  return <PracticeView practice={practice} now={now} />
}
