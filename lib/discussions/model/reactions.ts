import type { ReactionKind } from '@/prisma/client/enums'

/** The five named reactions, «Utile» first: it is the one that counts. */
export const reactionKinds = [
  'useful',
  'thanks',
  'agree',
  'insightful',
  'celebrate',
] as const satisfies ReactionKind[]

export type ReactionCounts = Partial<Record<ReactionKind, number>>

/** Those that somebody gave, in our order. */
export const given = (counts: ReactionCounts): ReactionKind[] =>
  reactionKinds.filter((kind) => (counts[kind] ?? 0) > 0)

export const isReactionKind = (word: string): word is ReactionKind =>
  (reactionKinds as readonly string[]).includes(word)
