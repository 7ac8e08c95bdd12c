import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { importById, shownAsked } from '@/lib/imports'
import { ImportView } from '@/lib/imports/ui/ImportView'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireViewer()
  const { list } = await importById(viewer, (await params).id, { verdict: null, page: 1 })
  return { title: list.fileName }
}

export default async function RequestPage({ params, searchParams }: Props) {
  const [viewer, { id }] = [await requireViewer(), await params]
  const asked = shownAsked(await searchParams)
  const shown = await importById(viewer, id, asked)
  // What is written here is for whoever asks: those who decide have a page of their own.
  if (shown.mayDecide && !shown.isOwn) redirect(`/administration/imports/${id}`)
  return <ImportView shown={shown} line={asked.line} side="requester" />
}
