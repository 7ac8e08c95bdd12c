import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'

/** From the dashboard: what discussions may teach others, and what one may learn oneself. */
export async function Learning({ slug, candidates }: { slug: string; candidates: number }) {
  const t = await translator('practices')
  return (
    <Notice icon="fr-icon-book-2-line">
      {candidates > 0 && (
        <p>
          <a href={`/pratiques/reperees?communaute=${slug}`}>
            {t('candidates.waiting', { count: candidates })}
          </a>
        </p>
      )}
      <p>
        <a href="/pratiques/parcours">{t('course.dashboard')}</a>
      </p>
    </Notice>
  )
}
