import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { askingFrom, newFormKey, placeAsked, threadPage } from '@/lib/discussions'
import { ThreadView } from '@/lib/discussions/ui/ThreadView'

type Props = {
  params: Promise<{ slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function asked({ params, searchParams }: Props) {
  const [viewer, { slug, id }, query] = await Promise.all([requireViewer(), params, searchParams])
  return { thread: await threadPage(viewer, slug, id, placeAsked(query)), query }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await requireViewer()
  const { thread } = await asked(props)
  return { title: thread.page > 1 ? `${thread.title} (${thread.page})` : thread.title }
}

export default async function Thread(props: Props) {
  await requireViewer()
  const { thread, query } = await asked(props)
  return <ThreadView thread={thread} formKey={newFormKey()} asking={askingFrom(query)} />
}
