import { translator } from '@/lib/i18n'

/** What the buttons under a text say. */
export async function textWords() {
  const t = await translator('managers')
  return { copy: t('copy'), copied: t('copied'), print: t('print'), mail: t('toMail') }
}
