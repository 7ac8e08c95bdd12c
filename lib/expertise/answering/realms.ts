import type { CommunityFacts } from '@/lib/policy'
import type { CommunityAccess } from '@/prisma/client/enums'

/** What every agent may read. */
export const EVERYBODYS = '00000000-0000-0000-0000-000000000000'

/**
 * What is learnt in a community that not everybody reads is its own: neither the words of its titles, nor who answers whom
 * there, nor how much, ever weighs in what is said outside. Inside, what everybody may read counts too.
 */
export const realmOf = ({ id, access }: { id: string; access: CommunityAccess }): string =>
  access === 'public' ? EVERYBODYS : id

export const realmsFor = (community: Pick<CommunityFacts, 'id' | 'access'>): string[] =>
  community.access === 'public' ? [EVERYBODYS] : [community.id, EVERYBODYS]
