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

export type AlwaysThere = (typeof alwaysThere)[number]

export const isAlwaysThere = (key: SectionKey): key is AlwaysThere =>
  (alwaysThere as readonly SectionKey[]).includes(key)
