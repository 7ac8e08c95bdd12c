import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { asking, type WeekAct } from '../model/week'
import type { Engagement } from '../queries/dashboard'

type WeekActsProps = {
  /** null: there is nothing that the viewer can do there. */
  acts: WeekAct[] | null
  engagement: Engagement
}

/** What to do this week: one sentence, then the acts, each one click away from being done. */
export async function WeekActs({ acts, engagement: { community } }: WeekActsProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  if (acts === null)
    return (
      <p className="os-opening__sentence">
        {t(community.origin === 'imported' ? 'week.imported' : 'week.notYours')}
      </p>
    )
  return (
    <>
      <p className="os-opening__sentence">{t('week.said', { count: acts.length })}</p>
      {acts.length > 0 && (
        <ol className="os-week">
          {acts.map((act) => {
            const href = hrefOf(act, `/communautes/${community.slug}`)
            return (
              <li key={href}>
                <a href={href}>{nameOf(act, t)}</a>
                <span>{reasonOf(act, t, format)}</span>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}

/** Where it is done at once: the reply box, the requests, an empty thread. */
function hrefOf(act: WeekAct, home: string): string {
  switch (act.what) {
    case 'requests':
      return `${home}/membres/demandes`
    case 'question':
      return `${home}/fils/${act.id}#repondre`
    case 'newcomers':
      return `${home}/fils/nouveau?type=discussion`
    case 'silence':
      return `${home}/fils/nouveau`
    case 'alone':
      return `${home}/fils/nouveau?type=question`
    case 'file':
      return `${home}/fichiers/${act.id}`
  }
}

function nameOf(act: WeekAct, t: Translate<'engagement'>): string {
  switch (act.what) {
    case 'question':
      return t('week.question.act', { title: act.title })
    case 'file':
      return t('week.file.act', { name: act.name })
    case 'requests':
    case 'newcomers':
      return t(`week.${act.what}.act`, { count: act.count })
    default:
      return t(`week.${act.what}.act`)
  }
}

function reasonOf(act: WeekAct, t: Translate<'engagement'>, format: Formatters): string {
  switch (act.what) {
    case 'requests':
      return t('week.requests.why', { days: act.days })
    case 'question':
      return t('week.question.why', { days: act.days })
    case 'newcomers':
      return t('week.newcomers.why', { days: asking.newcomerDays })
    case 'silence':
      return t('week.silence.why', { days: act.openDays, day: format.day(act.lastOn) })
    case 'alone':
      return t('week.alone.why', { count: act.count, days: asking.aloneDays })
    case 'file':
      return t('week.file.why', { day: format.day(act.revisedOn) })
  }
}
