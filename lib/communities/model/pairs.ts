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

type Joined<P> = P extends readonly [infer A extends string, infer J extends string] ? `${A}-${J}` : never
/** «private-request» */
export type Pair = Joined<(typeof PAIRS)[number]>

export const pairNames = PAIRS.map(([access, joining]) => `${access}-${joining}` as Pair)

/** «private-request» as its two halves. */
export function pairFrom(name: Pair): {
  access: CommunityAccess
  joining: CommunityJoining
} {
  const [access, joining] = name.split('-') as [CommunityAccess, CommunityJoining]
  return { access, joining }
}
