/** What a report may hold, in the order a leader would read it in. */
export const sectionKeys = [
  'funnel',
  'communities',
  'participation',
  'newcomers',
  'sleeping',
  'practices',
  'skills',
  'management',
  'service',
  'costs',
  'forecast',
  'unknown',
  'method',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** A report without them would not be honest: they are always there, and last. */
export const alwaysThere = ['unknown', 'method'] as const satisfies SectionKey[]

export const isAlwaysThere = (key: SectionKey): boolean =>
  (alwaysThere as readonly SectionKey[]).includes(key)
