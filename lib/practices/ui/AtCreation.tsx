import { translator } from '@/lib/i18n'
import type { CommunityKind } from '@/prisma/client/enums'
import type { Proposed } from '../proposing/occasion'
import { LaunchPractices } from './LaunchPractices'

interface AtCreationProps {
  kind: CommunityKind
  proposed: Proposed | null
}

/** What others learnt by opening such a community: beside the choice of its type, and following it. */
export async function AtCreation({ kind, proposed }: AtCreationProps) {
  const [t, practices] = await Promise.all([translator('proposals'), translator('practices')])
  const words = {
    title: t('launch'),
    hint: t('launchHint'),
    all: t('launchAll'),
    avoid: practices('timely.avoid'),
  }
  return <LaunchPractices kind={kind} first={proposed} words={words} />
}
