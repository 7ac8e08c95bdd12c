import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { compared } from '@/lib/simulation'
import { CompareView } from '@/lib/simulation/ui/CompareView'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('simulator'))('compare.title'),
})

export default async function ComparePage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  return <CompareView {...await compared(viewer, address)} address={address} />
}
