import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { textHistory } from '@/lib/discussions'
import { TextHistory } from '@/lib/discussions/ui/TextHistory'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string; id: string; replyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('history.pageTitle') }
}

export default async function ReplyHistoryPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug, id, replyId } = await params
  return <TextHistory history={await textHistory(viewer, slug, id, replyId)} />
}
