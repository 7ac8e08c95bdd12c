import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { frameworks, proposedSkills } from '@/lib/skills'
import { CurationPage } from '@/lib/skills/ui/CurationPage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('skills'))('curation.title') }
}

export default async function SkillsCurationPage() {
  const viewer = await requireViewer()
  const [known, proposals] = await Promise.all([frameworks(viewer), proposedSkills(viewer)])
  return <CurationPage frameworks={known} proposals={proposals} now={new Date()} />
}
