import type { SectionKey } from '../model/sections'

/** Where a section is in its page. */
export const anchorOf = (section: SectionKey): string => `partie-${section}`

/** Where the long tables are, on paper. */
export const ANNEX = 'annexe'
export const annexAnchorOf = (name: string): string => `${ANNEX}-${name}`
