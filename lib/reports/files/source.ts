import { createHash } from 'node:crypto'
import { translatorIn, type Locale } from '@/lib/i18n'
import type { Day } from '@/lib/time'
import { normalised, unaccented } from '@/lib/text'
import type { Document } from '../model/document'

/** What a file is made of: a document, and which one it is. */
export interface Source {
  document: Document
  language: Locale
  /** SHA-256 of the document. */
  fingerprint: string
  /** null: a draft. */
  version: { number: number; on: Day } | null
}

/** Keys of an object in one order, whatever the database or the maker of the document wrote them in. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** What tells one document from another: the same words and figures, the same fingerprint. */
export const fingerprintOf = (document: Document): string =>
  createHash('sha256').update(JSON.stringify(document, inOrder)).digest('hex')

const slug = (title: string) =>
  unaccented(normalised(title))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

/** What the files of a report are called, without their ending: `bilan-de-la-premiere-annee-v2`. */
export function fileStem(title: string, language: Locale, number: number | null): string {
  const draft = translatorIn(language, 'reportFiles')('draftFile')
  return `${slug(title) || 'bilan'}-${number === null ? draft : `v${number}`}`
}
