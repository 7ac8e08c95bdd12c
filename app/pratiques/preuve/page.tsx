import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { measuredAsked, measuredPractices } from '@/lib/practices'
import { ProofStory } from '@/lib/practices/ui/ProofStory'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('proof'))('story.title'),
})

export default async function ProofPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = measuredAsked(address)
  return <ProofStory asked={asked} address={address} {...await measuredPractices(viewer, asked)} />
}
