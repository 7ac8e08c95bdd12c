import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { frameworkHistory } from '@/lib/skills'
import { FrameworkPage } from '@/lib/skills/ui/FrameworkPage'

type Props = { params: Promise<{ frameworkId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await frameworkHistory(await requireViewer(), (await params).frameworkId)
  return { title: (await translator('skills'))('curation.historyTitle', { name }) }
}

export default async function FrameworkHistoryPage({ params }: Props) {
  const viewer = await requireViewer()
  return <FrameworkPage framework={await frameworkHistory(viewer, (await params).frameworkId)} />
}
