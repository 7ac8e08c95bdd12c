import { translator } from '@/lib/i18n'

/** From the dashboard: what discussions may teach others, and what one may learn oneself. */
export async function Learning({ slug, candidates }: { slug: string; candidates: number }) {
  const t = await translator('practices')
  return (
    <p className="os-meta os-no-print">
      {candidates > 0 && (
        <a href={`/pratiques/reperees?communaute=${slug}`}>
          {t('candidates.waiting', { count: candidates })}
        </a>
      )}
      <a href="/pratiques/parcours">{t('course.dashboard')}</a>
    </p>
  )
}
