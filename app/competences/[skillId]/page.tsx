import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { ownCommunities } from '@/lib/communities'
import { AskAboutSkill } from '@/lib/expertise/ui/AskAboutSkill'
import { labelOf, skillSheet } from '@/lib/skills'
import { SkillPage } from '@/lib/skills/ui/SkillPage'

/** Communities in which one may ask at once. */
const ASKED_IN = 5

type Props = { params: Promise<{ skillId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await labelOf(await requireViewer(), (await params).skillId) }
}

export default async function OneSkillPage({ params }: Props) {
  const viewer = await requireViewer()
  const sheet = await skillSheet(viewer, (await params).skillId)
  if (sheet.state === 'merged') redirect(`/competences/${sheet.mergedIntoId}`)
  const mayBeAsked = sheet.state === 'current' && !sheet.isHeading
  const places = mayBeAsked ? await ownCommunities(viewer, ASKED_IN) : []
  return (
    <SkillPage
      sheet={sheet}
      viewerId={viewer.id}
      ask={mayBeAsked && <AskAboutSkill skillId={sheet.id} places={places.slice(0, ASKED_IN)} />}
    />
  )
}
