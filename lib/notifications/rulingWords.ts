import type { Formatters } from '@/lib/i18n/formatters'
import type { Translate } from '@/lib/i18n/translate'
import type { SubjectKind } from '@/prisma/client/enums'
import type { Ruling } from './model/ruling'

/** What was decided, in a sentence, and what it means for the person: the same words on the site and by mail. */
export function rulingWords(
  t: Translate<'notifications'>,
  format: Pick<Formatters, 'day'>,
  { kind, outcome, title, until }: Ruling,
  what: SubjectKind | null,
): { sentence: string; meaning: string } {
  return {
    sentence: t(`line.${kind}`, { title, outcome, what: what ?? 'other' }),
    meaning: t(`ruling.meaning.${kind}`, {
      outcome,
      what: what ?? 'other',
      hasEnd: until === null ? 'no' : 'yes',
      until: until === null ? '' : format.day(until),
    }),
  }
}
