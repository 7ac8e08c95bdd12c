import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { askingFrom, newFormKey, placeAsked, threadPage } from '@/lib/discussions'
import { ThreadView } from '@/lib/discussions/ui/ThreadView'
import { askingOn } from '@/lib/expertise'
import { Asked } from '@/lib/expertise/ui/Asked'
import { Asking } from '@/lib/expertise/ui/Asking'

type Props = {
  params: Promise<{ slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function asked({ params, searchParams }: Props) {
  const [viewer, { slug, id }, query] = await Promise.all([requireViewer(), params, searchParams])
  return { viewer, slug, thread: await threadPage(viewer, slug, id, placeAsked(query)), query }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await requireViewer()
  const { thread } = await asked(props)
  return { title: thread.page > 1 ? `${thread.title} (${thread.page})` : thread.title }
}

export default async function Thread(props: Props) {
  await requireViewer()
  const { viewer, slug, thread, query } = await asked(props)
  const asking = await askingOn(viewer, slug, thread.id, thread.now)
  return (
    <>
      {asking && <Asked asking={asking} />}
      <ThreadView thread={thread} formKey={newFormKey()} asking={askingFrom(query)} />
      {asking && <Asking asking={asking} />}
    </>
  )
}
