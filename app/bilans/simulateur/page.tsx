import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { simulator } from '@/lib/simulation'
import { SimulatorView } from '@/lib/simulation/ui/SimulatorView'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('simulator'))('title'),
})

export default async function SimulatorPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  return <SimulatorView simulator={await simulator(viewer, address)} address={address} viewerId={viewer.id} />
}
