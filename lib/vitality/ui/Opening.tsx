import type { Engagement, WeekAct } from '@/lib/engagement'
import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { saidRange } from '@/lib/engagement/ui/words'
import { WeekActs } from '@/lib/engagement/ui/WeekActs'
import { capital } from '@/lib/ui/capital'
import { Notice } from '@/lib/ui/feedback'
import { verdicts } from '../model/state'
import type { CommunityVitality } from '../queries/community'
import { VitalityDetails } from './VitalityDetails'

type T = Translate<'vitality'>

type OpeningProps = {
  engagement: Engagement
  vitality: CommunityVitality | null
  /** null: the viewer can do nothing there. */
  acts: WeekAct[] | null
}

/** The first fold of a dashboard: how it lives, what changed and since when, what to do this week. */
export async function Opening({ engagement, vitality, acts }: OpeningProps) {
  const [t, measures, format] = await Promise.all([
    translator('vitality'),
    translator('engagement'),
    formatters(),
  ])
  return (
    <section className="os-opening" aria-labelledby="en-bref">
      <h2 id="en-bref" className="fr-sr-only">
        {t('opening.title')}
      </h2>
      <p className="os-opening__sentence">
        <strong>{capital(vitality ? t(`state.${vitality.now.state}`) : t('opening.notYet'))}</strong>
        {t('opening.lives', livesOf(engagement, vitality, t, measures, format))}
      </p>
      <p className="os-opening__sentence">{changed(vitality, t, format)}</p>
      {vitality?.isAsked && (
        <Notice icon="fr-icon-moon-line">
          <p>
            {t('review.asked')}{' '}
            <a href={`/communautes/${engagement.community.slug}/sommeil`}>{t('review.open')}</a>
          </p>
        </Notice>
      )}
      <WeekActs acts={acts} engagement={engagement} />
      {vitality && <VitalityDetails vitality={vitality} slug={engagement.community.slug} />}
    </section>
  )
}

/** How many contributed, and how many do in communities like it: or why nobody can say. */
function livesOf(
  { community, dashboard, norms, usualDays, period }: Engagement,
  vitality: CommunityVitality | null,
  t: T,
  measures: Translate<'engagement'>,
  format: Formatters,
) {
  const state = vitality?.now.state
  const norm = norms?.of.get('contributing')
  const isImported = community.origin === 'imported'
  const beside = isImported
    ? 'imported'
    : state === 'newborn' || state === 'closed'
      ? state
      : usualDays === null
        ? 'dates'
        : norm
          ? 'usual'
          : 'tooFew'
  return {
    count: dashboard.windows.at(-1)?.figures.contributing ?? 0,
    when:
      usualDays === null || isImported ? format.period(period) : t('opening.lastDays', { days: usualDays }),
    beside,
    usual: saidRange('contributing', norm, measures, format),
  }
}

/** When its pace changed for good; or since when it has not. Then since when it is watched or asleep. */
function changed(vitality: CommunityVitality | null, t: T, format: Formatters): string {
  if (!vitality) return t('opening.changeNotYet')
  const { now, pace } = vitality
  if (now.state === 'newborn') return t('opening.tooYoung', verdicts)
  if (now.lastOn === null) return t('opening.never')
  const since =
    now.state === 'watch' || now.state === 'asleep'
      ? t('opening.since', { state: t(`state.${now.state}`), day: format.day(now.since) })
      : ''
  if (!pace) return t('opening.silent', { day: format.day(now.lastOn), since })
  const { change } = pace
  return change
    ? t('opening.changed', {
        direction: change.after > change.before ? 'up' : 'down',
        day: format.day(change.on),
        before: format.number(change.before, 1),
        after: format.number(change.after, 1),
        since,
      })
    : t('opening.same', {
        day: format.day(pace.since),
        perWeek: format.number(pace.perWeek, pace.perWeek < 10 ? 1 : 0),
        since,
      })
}
