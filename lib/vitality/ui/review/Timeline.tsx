import type { ReactNode } from 'react'
import { Acts } from '@/lib/communities/ui/History'
import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { TrendChart, type Tone } from '@/lib/ui/charts/TrendChart'
import { EmptyState } from '@/lib/ui/feedback'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page } from '@/lib/ui/Page'
import type { VitalityState } from '@/prisma/client/enums'
import { verdicts } from '../../model/state'
import type { PastVerdict } from '../../queries/community'
import type { ReviewShown } from '../../reviews/shown'
import type { SleepingTimeline } from '../../queries/timeline'
import { reviewSaid } from './reviewWords'
import { Standing } from './Standing'

const tones: Record<VitalityState, Tone> = {
  newborn: 'neutral',
  alive: 'success',
  watch: 'warning',
  asleep: 'info',
  closed: 'neutral',
}

interface TimelineProps {
  timeline: SleepingTimeline
  /** What may be proposed to those who run it. */
  children?: ReactNode
}

/** One community of the list: how it stands, what was said of it, and what was done about it by whom. */
export async function Timeline({ timeline, children }: TimelineProps) {
  const [t, measures, format] = await Promise.all([
    translator('vitality'),
    translator('engagement'),
    formatters(),
  ])
  const { community, vitality, reviews, lessons, acts, isReviewed } = timeline
  return (
    <Page
      title={community.name}
      kicker={t('timeline.kicker')}
      trail={[
        { label: measures('list.title'), href: '/mesures' },
        { label: t('list.title'), href: '/mesures/sommeil' },
      ]}
      acts={
        <a className="fr-btn fr-btn--tertiary" href={`/communautes/${community.slug}/tableau-de-bord`}>
          {t('timeline.dashboard')}
        </a>
      }
    >
      <div className="os-timeline">
        <section className="os-reading" aria-labelledby="etat">
          <h2 id="etat">{t('section.title')}</h2>
          {vitality ? <Standing now={vitality.now} t={t} format={format} /> : <p>{t('section.none')}</p>}
        </section>
        {children}
        {vitality && vitality.past.length > 1 && <Past past={vitality.past} t={t} format={format} />}
        {isReviewed && (
          <section className="os-reading" aria-labelledby="revue">
            <h2 id="revue">{t('timeline.reviews')}</h2>
            {reviews.length === 0 ? (
              <p>{t('timeline.noReview')}</p>
            ) : (
              <ul>
                {reviews.map((review) => (
                  <Reviewed key={review.id} review={review} t={t} format={format} />
                ))}
              </ul>
            )}
            {lessons.map(({ id, lesson, at }) => (
              <div key={id}>
                <p>{t('timeline.lesson', { on: format.date(at) })}</p>
                <blockquote className="os-review__words">{lesson}</blockquote>
              </div>
            ))}
            <p>
              <a href={`/communautes/${community.slug}/sommeil`}>{t('timeline.page')}</a>
            </p>
            <h2 id="actes">{t('timeline.acts')}</h2>
            {acts.length === 0 ? (
              <EmptyState icon="fr-icon-time-line" title={t('timeline.noAct')} />
            ) : (
              <Acts acts={acts} />
            )}
          </section>
        )}
      </div>
      <NotForPeople />
    </Page>
  )
}

type Saying = { t: Translate<'vitality'>; format: Formatters }

function Reviewed({ review, t, format }: { review: ReviewShown } & Saying) {
  return (
    <li>
      {t('timeline.opened', { on: format.date(review.openedAt) })} {reviewSaid(review, new Date(), t, format)}
      {review.help && <blockquote className="os-review__words">{review.help}</blockquote>}
      {review.lesson && <blockquote className="os-review__words">{review.lesson}</blockquote>}
    </li>
  )
}

function Past({ past, t, format }: { past: PastVerdict[] } & Saying) {
  const alarms = past.filter(({ state }) => state === 'watch' || state === 'asleep').length
  return (
    <TrendChart
      level="h2"
      headline={t('section.pastHeadline', { count: past.length, alarms })}
      title={t('section.pastTitle')}
      as="percent"
      height={200}
      pointHeader={t('section.date')}
      bandHeader={t('list.state')}
      series={[{ key: 'risk', label: t('section.series') }]}
      points={past.map(({ on, risk90, state }) => ({
        label: format.day(on),
        short: format.dayShort(on),
        values: { risk: risk90 },
        band: { tone: tones[state], label: t(`state.${state}`) },
      }))}
      definition={<p>{t('section.pastDefinition', { threshold: format.percent(verdicts.announceFrom) })}</p>}
    />
  )
}
