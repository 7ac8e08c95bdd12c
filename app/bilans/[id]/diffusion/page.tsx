import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { reportSharing } from '@/lib/reports'
import { Sharing } from '@/lib/reports/ui/Sharing'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await reportSharing(await requireViewer(), (await params).id, new Date())
  return { title: (await translator('reports'))('sharing.pageTitle', { title }) }
}

export default async function SharingPage({ params }: Props) {
  const viewer = await requireViewer()
  return <Sharing report={await reportSharing(viewer, (await params).id, new Date())} />
}
