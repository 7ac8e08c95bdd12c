import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { announcement } from '@/lib/managers'
import { Texts } from '@/lib/managers/ui/Texts'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('managers'))('texts.title') }
}

export default async function TextsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  return <Texts announcement={await announcement(viewer, one(await searchParams, 'communaute'))} />
}
