import { translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'

type AnimatorStripProps = { slug: string; late: number; newcomers: number; requests: number }

/** A quiet line for those who run the community: what they could do now. Nothing to do, nothing shown. */
export async function AnimatorStrip({ slug, late, newcomers, requests }: AnimatorStripProps) {
  if (late + newcomers + requests === 0) return null
  const t = await translator('communities')
  const home = `/communautes/${slug}`
  return (
    <Notice icon="fr-icon-lightbulb-line">
      <p className="os-strip">
        {requests > 0 && <a href={`${home}/membres/demandes`}>{t('strip.requests', { count: requests })}</a>}
        {late > 0 && <a href={`${home}?fils=sans-reponse`}>{t('strip.late', { count: late })}</a>}
        {newcomers > 0 && (
          <a href={`${home}/membres?tri=new`}>{t('strip.newcomers', { count: newcomers })}</a>
        )}
      </p>
    </Notice>
  )
}
