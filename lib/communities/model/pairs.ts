import type { CommunityAccess, CommunityJoining } from '@/prisma/client/enums'

/** Who sees a community × how one enters it. A secret one is entered only by those its animators bring in: seven pairs. */
export const PAIRS = [
  ['public', 'free'],
  ['public', 'request'],
  ['public', 'managed'],
  ['private', 'free'],
  ['private', 'request'],
  ['private', 'managed'],
  ['secret', 'managed'],
] as const satisfies readonly (readonly [CommunityAccess, CommunityJoining])[]

export type Pair = `${CommunityAccess}-${CommunityJoining}`

export const pairNames = PAIRS.map(([access, joining]) => `${access}-${joining}` as const)

export const isAllowedPair = (access: CommunityAccess, joining: CommunityJoining): boolean =>
  PAIRS.some((pair) => pair[0] === access && pair[1] === joining)

/** «private-request» as its two halves. */
export function pairFrom(name: (typeof pairNames)[number]): {
  access: CommunityAccess
  joining: CommunityJoining
} {
  const [access, joining] = name.split('-') as [CommunityAccess, CommunityJoining]
  return { access, joining }
}
