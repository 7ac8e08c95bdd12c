import type { Metadata } from 'next'
import { adoptionFor, narrowingAsked } from '@/lib/adoption'
import { AdoptionView } from '@/lib/adoption/ui/AdoptionView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('adoption'))('title') }
}

export default async function AdoptionPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const narrowing = narrowingAsked(address)
  return (
    <AdoptionView adoption={await adoptionFor(viewer, narrowing)} narrowing={narrowing} address={address} />
  )
}
