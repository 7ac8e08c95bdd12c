import { db } from '@/lib/db'
import type { ContentCommunity } from '@/lib/policy'

/** What the rules must know of a community. */
export const COMMUNITY_FACTS = {
  id: true,
  slug: true,
  name: true,
  access: true,
  joining: true,
  status: true,
  origin: true,
  organisationId: true,
  postingRights: true,
} as const

export type FilesCommunity = ContentCommunity & { slug: string; name: string }

export const communityFacts = (communityId: string): Promise<FilesCommunity | null> =>
  db.community.findUnique({ where: { id: communityId }, select: COMMUNITY_FACTS })

/** A file as the rules see it, with what every command needs of it. */
export async function fileFacts(communityId: string, depositId: string) {
  const [community, deposit] = await Promise.all([
    communityFacts(communityId),
    db.deposit.findUnique({ where: { communityId_id: { communityId, id: depositId } } }),
  ])
  return community && deposit && { ...deposit, community, authorId: deposit.createdById }
}
