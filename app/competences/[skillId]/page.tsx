import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { labelOf, skillSheet } from '@/lib/skills'
import { SkillPage } from '@/lib/skills/ui/SkillPage'

type Props = { params: Promise<{ skillId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await labelOf(await requireViewer(), (await params).skillId) }
}

export default async function OneSkillPage({ params }: Props) {
  const viewer = await requireViewer()
  const sheet = await skillSheet(viewer, (await params).skillId)
  if (sheet.state === 'merged') redirect(`/competences/${sheet.mergedIntoId}`)
  return <SkillPage sheet={sheet} viewerId={viewer.id} />
}
