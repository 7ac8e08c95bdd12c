import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { threadToRun } from '@/lib/discussions'
import { Moderation } from '@/lib/discussions/ui/Moderation'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('moderate.title') }
}

export default async function RunThreadPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug, id } = await params
  return <Moderation thread={await threadToRun(viewer, slug, id)} />
}
