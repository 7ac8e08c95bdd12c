import type { SectionKey } from '../model/sections'

/** Where a section is in its page. */
export const anchorOf = (section: SectionKey): string => `partie-${section}`
