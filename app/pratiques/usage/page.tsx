import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { uptake } from '@/lib/practices'
import { UptakeView } from '@/lib/practices/ui/UptakeView'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('uptake'))('title'),
})

export default async function UptakePage() {
  const viewer = await requireViewer()
  return <UptakeView uptake={await uptake(viewer, new Date())} />
}
