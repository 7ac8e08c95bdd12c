import type { FollowLevel } from '@/prisma/client/enums'
import type { NewsKind } from './kinds'

/** Somebody a thread may concern, and how closely they follow it. */
export interface Involved {
  memberId: string
  level: FollowLevel
}

/**
 * Who hears of a new text in a thread, and as what. Mentioned people hear first of all as mentioned. Muted: never.
 * Tracking: only what answers me. Watching, or having written or been named there (normal): every reply.
 */
export function hearersOfReply(
  involved: readonly Involved[],
  { answeredId, mentionedIds }: { answeredId: string; mentionedIds: readonly string[] },
): Map<string, NewsKind> {
  const hearers = new Map<string, NewsKind>()
  for (const { memberId, level } of involved) {
    if (level === 'muted') continue
    if (level === 'tracking' && memberId !== answeredId && !mentionedIds.includes(memberId)) continue
    hearers.set(memberId, mentionedIds.includes(memberId) ? 'mention' : 'reply')
  }
  return hearers
}
