import type { SkillKind } from '@/prisma/client/enums'

/** Where a framework comes from, and under which terms it may be shown. */
export interface FrameworkSource {
  /** `rome`, `rmfp`, `numeco`, `esco`, `osmose`. */
  key: string
  name: string
  publisher: string
  sourceUrl: string
  licence: string
  version: string
  /** What each level means there, from 1 to 5; empty when it does not say. */
  levels: string[]
}

/** One skill of a framework, as its file says it. */
export interface SkillEntry {
  code: string
  kind: SkillKind
  label: string
  synonyms: string[]
  description: string
  /** What each level means for this very skill, from 1 to 5; usually empty. */
  levels: string[]
  /** It only gathers others. */
  isHeading: boolean
  /** Codes of what stands above it. */
  parents: string[]
}

export const MOST_CHARACTERS = { code: 200, label: 300, synonym: 200, description: 4000 }

/** An entry with what its file left out. */
export const entry = (
  given: Pick<SkillEntry, 'code' | 'kind' | 'label'> & Partial<SkillEntry>,
): SkillEntry => ({
  synonyms: [],
  description: '',
  levels: [],
  isHeading: false,
  parents: [],
  ...given,
})

/** Spaces of all kinds made one, apostrophes made ours, NFC. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/(?<=\p{L})['ʼ´`](?=\p{L})/gu, '’')
    .trim()
