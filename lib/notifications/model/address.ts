import type { MailAbout } from '@/lib/mail'
import { keyOf, type Key } from './key'
import type { Kind } from './kinds'

/** A decision about a person has a page of its own: the place itself may be closed to them. */
export const rulingPath = (key: Key): string => `/notifications/decisions/${keyOf(key)}`

/** A practice, with the occasion on which it was put forward. */
export const proposalPath = (practiceId: string, occasionId: string): string =>
  `/pratiques/${practiceId}?de=${occasionId}`

/** The page where one sees, or does, what a notification speaks of. */
export function pathOf(kind: Kind, slug: string, about: MailAbout, depositId: string | null = null): string {
  const community = `/communautes/${slug}`
  if (kind === 'orphan') return '/administration/orphelines'
  if (kind === 'sleep' || kind === 'asleep') return `${community}/tableau-de-bord`
  if (kind === 'review') return `${community}/sommeil`
  if (kind === 'help') return `/mesures/sommeil/${slug}`
  if (kind === 'merge') return `${community}/fusions`
  if (kind === 'request') return `${community}/membres/demandes`
  if (kind === 'endorsement') return '/competences/recommandations'
  if (kind === 'adoption') return `${community}/tableau-de-bord`
  if (kind === 'quotation') return '/pratiques/citations'
  const { subjectKind, subjectId, threadId } = about
  if (subjectKind === 'programme') return `/pratiques/programmes/${subjectId}`
  if (subjectKind === 'practice')
    return kind === 'reading' ? `/pratiques/${subjectId}#relectures` : `/pratiques/${subjectId}`
  if (threadId) {
    const thread = `${community}/fils/${threadId}`
    return subjectKind === 'reply' ? `${thread}?reponse=${subjectId}#reponse-${subjectId}` : thread
  }
  if (subjectKind === 'deposit') return `${community}/fichiers/${subjectId}`
  if (subjectKind === 'comment' && depositId)
    return `${community}/fichiers/${depositId}#commentaire-${subjectId}`
  return community
}
