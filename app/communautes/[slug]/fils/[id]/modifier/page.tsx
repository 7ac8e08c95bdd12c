import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { textToEdit } from '@/lib/discussions'
import { EditText } from '@/lib/discussions/ui/EditText'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('edit.threadTitle') }
}

export default async function EditThreadPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug, id } = await params
  return <EditText text={await textToEdit(viewer, slug, id, null)} />
}
