import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { textToEdit } from '@/lib/discussions'
import { EditText } from '@/lib/discussions/ui/EditText'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string; id: string; replyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('edit.replyTitle') }
}

export default async function EditReplyPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug, id, replyId } = await params
  return <EditText text={await textToEdit(viewer, slug, id, replyId)} />
}
