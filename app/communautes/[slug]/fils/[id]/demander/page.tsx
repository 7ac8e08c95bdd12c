import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { whomToAsk } from '@/lib/expertise'
import { WhomToAskPage } from '@/lib/expertise/ui/WhomToAskPage'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('expertise'))('whom.title') }
}

export default async function WhomToAsk({ params, searchParams }: Props) {
  const [viewer, { slug, id }] = [await requireViewer(), await params]
  const typed = one(await searchParams, 'q')?.trim() ?? ''
  return <WhomToAskPage whom={await whomToAsk(viewer, slug, id, typed, new Date())} />
}
