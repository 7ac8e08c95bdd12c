import type { ActivityKind } from '@/prisma/client/enums'

/**
 * What an act counts as (METRICS §1).
 * - `contrib`: somebody gave something: a text, a file, a piece of work.
 * - `react`: somebody answered with a sign.
 * - `withdrawn`: that sign taken back, written at the moment it was given: one fewer on that day.
 * - `service`: bots, gateways, support accounts. Counted apart, never with people.
 * - `life`: membership and missions coming and going. History, not activity.
 *
 * READ has no kind here: reading is kept as presence (one mark per member, community and day), never as a trail.
 */
export type Family = 'contrib' | 'react' | 'withdrawn' | 'service' | 'life'

export const familyOf = {
  thread: 'contrib',
  reply: 'contrib',
  answer: 'contrib', // a reply to a question
  comment: 'contrib',
  file_version: 'contrib',
  page_edit: 'contrib',
  event_organised: 'contrib',
  // Imported from real communities: what people give there.
  message: 'contrib',
  commit: 'contrib',
  merge: 'contrib',
  integrate: 'contrib',
  coauthor: 'contrib',
  mission_start: 'contrib', // somebody comes to work on a State product: the only trace most of them leave
  react: 'react',
  unreact: 'withdrawn',
  bot: 'service',
  join: 'life',
  leave: 'life',
  mission_end: 'life', // the end of a mission is not an act
} as const satisfies Record<ActivityKind, Family>

export const activityKinds = Object.keys(familyOf) as ActivityKind[]

export const kindsOf = (family: Family): ActivityKind[] =>
  activityKinds.filter((kind) => familyOf[kind] === family)
