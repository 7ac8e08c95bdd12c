import type { PracticeText } from './record'

/** What a practice must say before others are asked to read it; the fields of its form. */
export const asked = ['situation', 'steps', 'whenTo', 'whenNot', 'evidence'] as const
export type Asked = (typeof asked)[number]

/** What is still missing, in the order of the form. */
export const missingIn = (text: Pick<PracticeText, Asked>): Asked[] =>
  asked.filter((field) => text[field].length === 0)
