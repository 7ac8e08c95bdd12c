import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { threadsHref } from '../model/filter'

/** A quiet strip for those who run the community: questions that have waited for two days. */
export async function LateStrip({ slug, late }: { slug: string; late: number }) {
  if (late === 0) return null
  const t = await translator('discussions')
  return (
    <Notice icon="fr-icon-time-line">
      {t('list.lateStrip', { count: late })} ·{' '}
      <a href={threadsHref(slug, { filter: 'unanswered', after: null })}>{t('list.lateSee')}</a>
    </Notice>
  )
}
