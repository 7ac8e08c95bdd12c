import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { libraryAsked, practicesPage } from '@/lib/practices'
import { Library } from '@/lib/practices/ui/Library'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('title'),
})

export default async function PracticesPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = libraryAsked(address)
  const page = await practicesPage(viewer, asked)
  return <Library asked={asked} address={address} {...page} />
}
