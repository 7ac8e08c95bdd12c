import type { Document } from '../model/document'
import type { Source } from './source'

/**
 * What programs read: the document itself, every figure of it with its unit, in an envelope that says which one it is.
 * `schemaVersion` grows when a reader of today would misread what comes: a field that goes, or means something else.
 * Fields that are added leave it as it is. A value is a number, a text, a day (`2026-03-05`), `null` where it is unknown,
 * `{ "hidden": true }` where it would tell of a few people.
 */
export interface Figures {
  schema: 'osmose.scale-report'
  schemaVersion: 1
  language: Source['language']
  /** Of the version; null: a draft. */
  version: number | null
  /** SHA-256 of the document, its keys in alphabetical order and without spaces. */
  fingerprint: string
  document: Document
}

export const figuresOf = ({ document, language, version, fingerprint }: Source): Figures => ({
  ...{ schema: 'osmose.scale-report', schemaVersion: 1, language },
  ...{ version: version?.number ?? null, fingerprint, document },
})

export const figuresJson = (source: Source): Buffer =>
  Buffer.from(`${JSON.stringify(figuresOf(source), null, 2)}\n`)
