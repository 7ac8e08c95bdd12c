import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { askedEndorsements, givenEndorsements } from '@/lib/skills'
import { EndorsementsPage } from '@/lib/skills/ui/EndorsementsPage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('skills'))('endorsements.title') }
}

export default async function OwnEndorsementsPage() {
  const viewer = await requireViewer()
  const [asked, given] = await Promise.all([askedEndorsements(viewer), givenEndorsements(viewer)])
  return <EndorsementsPage asked={asked} given={given} now={new Date()} />
}
