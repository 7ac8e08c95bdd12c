import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { textToRemove } from '@/lib/discussions'
import { RemoveText } from '@/lib/discussions/ui/RemoveText'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('remove.threadTitle') }
}

export default async function RemoveThreadPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug, id } = await params
  return <RemoveText text={await textToRemove(viewer, slug, id, null)} />
}
