import type { Translate } from '@/lib/i18n'

/** The words of the sections about people and their communities. */
export type Words = Translate<'reportPeople'>
