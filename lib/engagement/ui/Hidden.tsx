import { translator } from '@/lib/i18n'

/** In the place of a figure that may not be said: it would tell of a few people. */
export async function Hidden() {
  const t = await translator('engagement')
  return <abbr title={t('hidden.long')}>{t('hidden.short')}</abbr>
}
