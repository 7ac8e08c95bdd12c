import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { reportAddress } from '@/lib/reports'

type Props = { params: Promise<{ id: string }> }

/** One address to give to somebody: it leads to the last version. */
export default async function ReportPage({ params }: Props) {
  const viewer = await requireViewer()
  redirect(await reportAddress(viewer, (await params).id))
}
