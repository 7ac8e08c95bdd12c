import { Mistake } from '@/lib/auth'
import type { Person } from '@/lib/policy'

const SHORTEST = 3

/** @throws Mistake when something of somebody else's is taken away without a word */
export function requireReason(viewer: Person, authorId: string, reason: string): void {
  if (authorId !== viewer.id && reason.length < SHORTEST)
    throw new Mistake('comments.mistake.noReason', { field: 'reason' })
}
