import { entry, MOST_CHARACTERS, tidy, type SkillEntry } from '@/lib/skills/model/entry'

export interface Refusal {
  file: string
  line: number
  reason: string
}

/** What a reader makes of the files it is given. */
export interface Reading {
  entries: SkillEntry[]
  refusals: Refusal[]
  /** What the files say of the meaning of levels, from 1 to 5. */
  levels: string[]
}

export interface SkillFile {
  name: string
  bytes: Buffer
}

type Given = Parameters<typeof entry>[0]

/** Gathers skills as they are read; the same code read twice is one skill, with what both say. */
export class Gathering {
  readonly #entries = new Map<string, SkillEntry>()
  readonly refusals: Refusal[] = []
  levels: string[] = []

  refuse(file: string, line: number, reason: string): void {
    this.refusals.push({ file, line, reason })
  }

  /** Takes a skill, or says what is wrong with it. */
  take(file: string, line: number, given: Given): void {
    const wrong = problemWith(given)
    if (wrong) return this.refuse(file, line, wrong)
    const code = given.code.trim()
    const [read, known] = [settled({ ...entry(given), code }), this.#entries.get(code)]
    this.#entries.set(code, known ? joined(known, read) : read)
  }

  /** Puts a skill under another, once both are known. */
  link(code: string, parent: string): void {
    const known = this.#entries.get(code)
    if (known && code !== parent && !known.parents.includes(parent)) known.parents.push(parent)
  }

  has(code: string): boolean {
    return this.#entries.has(code)
  }

  /** All of them; a parent that no file describes is left out. */
  reading(): Reading {
    const entries = [...this.#entries.values()].map((each) => ({
      ...each,
      parents: [...new Set(each.parents)].filter((code) => code !== each.code && this.has(code)),
    }))
    return { entries, refusals: this.refusals, levels: this.levels }
  }
}

function problemWith({ code, label }: Given): string | null {
  if (code.trim() === '') return 'il n’y a pas de code'
  if (code.length > MOST_CHARACTERS.code) return 'le code est trop long'
  if (tidy(label) === '') return 'il n’y a pas de libellé'
  if (label.length > MOST_CHARACTERS.label)
    return `le libellé dépasse ${MOST_CHARACTERS.label} caractères : est-ce la bonne colonne ?`
  if (!/\p{L}/u.test(label)) return `le libellé « ${label.slice(0, 40)} » n’a pas de lettre`
  return null
}

const settled = (given: SkillEntry): SkillEntry => {
  const label = tidy(given.label)
  const synonyms = [...new Set(given.synonyms.map(tidy))].filter(
    (name) => name !== '' && name !== label && name.length <= MOST_CHARACTERS.synonym,
  )
  return {
    ...given,
    label,
    synonyms,
    description: given.description.normalize('NFC').trim().slice(0, MOST_CHARACTERS.description),
  }
}

const joined = (one: SkillEntry, other: SkillEntry): SkillEntry => ({
  ...one,
  description: one.description || other.description,
  synonyms: [...new Set([...one.synonyms, ...other.synonyms])],
  parents: [...new Set([...one.parents, ...other.parents])],
})

/** «Amélioration des processus» → amelioration-des-processus, for what has no code of its own. */
export const slugOf = (label: string): string =>
  tidy(label)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9+#]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 180)
