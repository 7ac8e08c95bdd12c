import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { newFormKey, newThread } from '@/lib/discussions'
import { NewThread } from '@/lib/discussions/ui/NewThread'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ type?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('newThread.title') }
}

export default async function NewThreadPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const place = await newThread(viewer, (await params).slug)
  return <NewThread place={place} formKey={newFormKey()} kind={String((await searchParams).type)} />
}
