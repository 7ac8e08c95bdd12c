import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { newFormKey, newThread } from '@/lib/discussions'
import { NewThread } from '@/lib/discussions/ui/NewThread'
import { translator } from '@/lib/i18n'
import { greeting } from '@/lib/onboarding'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('discussions'))('newThread.title') }
}

export default async function NewThreadPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const place = await newThread(viewer, (await params).slug)
  const begun = one(asked, 'bonjour') ? await greeting(viewer) : null
  return <NewThread place={place} formKey={newFormKey()} kind={one(asked, 'type')} begun={begun} />
}
