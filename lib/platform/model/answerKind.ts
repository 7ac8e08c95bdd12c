import type { AnswerKind } from '@/prisma/client/enums'

/** Parts of pages that come with them, and what machines ask to know whether we live: nobody waits for them. */
const PARTS = /^\/(_next\/|dsfr\/|healthz$|[^/]+\.(ico|svg|png|txt)$)/
/** What is left here and taken from here takes as long as it weighs. */
const FILES =
  /^\/(fichiers|api\/imports)\/|^\/api\/(communautes\/[^/]+\/fichiers|imports)$|^\/compte\/donnees$|^\/bilans\/[^/]+\/exports\/|\/(export|photo\/[^/]+|depot)$/
const PROGRAMS = /^\/(api|scim)\//

/** What an address answers with; null: what is not counted. */
export function answerKindOf(address: string): AnswerKind | null {
  const [path = ''] = address.split('?', 1)
  if (PARTS.test(path)) return null
  if (FILES.test(path)) return 'file'
  return PROGRAMS.test(path) ? 'api' : 'page'
}
