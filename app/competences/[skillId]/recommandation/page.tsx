import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { companionsFor } from '@/lib/skills'
import { AskPage } from '@/lib/skills/ui/AskPage'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ skillId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('skills'))('ask.title') }
}

export default async function AskEndorsementPage({ params, searchParams }: Props) {
  const [viewer, { skillId }] = [await requireViewer(), await params]
  const typed = one(await searchParams, 'q') ?? ''
  return <AskPage skillId={skillId} typed={typed} {...await companionsFor(viewer, skillId, typed)} />
}
