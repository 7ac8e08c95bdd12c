import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { ownExpertise } from '@/lib/expertise'
import { OwnExpertise } from '@/lib/expertise/ui/OwnExpertise'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('expertise'))('own.title') }
}

export default async function OwnExpertisePage() {
  const viewer = await requireViewer()
  return <OwnExpertise own={await ownExpertise(viewer, new Date())} />
}
