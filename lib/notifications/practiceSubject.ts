import { communitiesRunBy } from '@/lib/auth'
import type { Transaction } from '@/lib/db'
import type { PracticeFacts } from '@/lib/policy'

/** A practice as notices speak of it: its title today, and what the rules are asked. */
export async function practiceSubject(
  reader: Pick<Transaction, 'practice' | 'membership'>,
  id: string,
): Promise<{ title: string; facts: PracticeFacts } | null> {
  const practice = await reader.practice.findUnique({
    where: { id },
    select: {
      ...{ communityId: true, proposedAt: true, sharedAt: true, retiredAt: true },
      authors: { select: { memberId: true } },
      versions: { select: { title: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  if (!practice) return null
  const authorIds = practice.authors.map(({ memberId }) => memberId)
  return {
    title: practice.versions[0]?.title ?? '',
    facts: {
      authorIds,
      authorsRun: await communitiesRunBy(authorIds, reader),
      originId: practice.communityId,
      isProposed: practice.proposedAt !== null,
      isShared: practice.sharedAt !== null,
      isRetired: practice.retiredAt !== null,
    },
  }
}
