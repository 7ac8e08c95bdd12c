import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { candidatesAsked, candidatesPage } from '@/lib/practices'
import { Candidates } from '@/lib/practices/ui/Candidates'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('candidates.title'),
})

export default async function CandidatesPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = candidatesAsked(address)
  const found = await candidatesPage(viewer, asked)
  return <Candidates asked={asked} address={address} now={new Date()} {...found} />
}
