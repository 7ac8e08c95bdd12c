import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { findSkills, justRemoved, ownSkills, proposalAnswers, suggestedSkills } from '@/lib/skills'
import { OwnPage } from '@/lib/skills/ui/OwnPage'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('skills'))('title') }
}

export default async function OwnSkillsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [viewer, asked, now] = [await requireViewer(), await searchParams, new Date()]
  const text = (one(asked, 'q') ?? '').trim().slice(0, 80)
  const [skills, suggestions, removed, answers, found] = await Promise.all([
    ownSkills(viewer),
    suggestedSkills(viewer, now),
    justRemoved(viewer, now),
    proposalAnswers(viewer, now),
    findSkills(viewer, text),
  ])
  return (
    <OwnPage
      {...{ skills, suggestions, removed, answers }}
      question={text === '' ? null : { text, found }}
      open={one(asked, 'precise')}
    />
  )
}
