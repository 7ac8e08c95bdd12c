import { translatorIn, type Locale } from '@/lib/i18n'
import { normalised, unaccented } from '@/lib/text'
import type { Day } from '@/lib/time'
import type { Document } from '../model/document'

/** What a file is made of: a document, and which one it is. */
export interface Source {
  document: Document
  /** SHA-256 of the document. */
  fingerprint: string
  /** null: a draft. */
  version: { number: number; on: Day } | null
}

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
