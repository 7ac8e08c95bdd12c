import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { programmeById } from '@/lib/practices'
import { ProgrammeView } from '@/lib/practices/ui/ProgrammeView'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await programmeById(await requireViewer(), (await params).id, new Date())
  return { title: name }
}

export default async function ProgrammePage({ params }: Props) {
  const viewer = await requireViewer()
  return <ProgrammeView programme={await programmeById(viewer, (await params).id, new Date())} />
}
