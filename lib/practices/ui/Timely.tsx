import { formatters, translator } from '@/lib/i18n'
import { Badge, Notice } from '@/lib/ui/feedback'
import type { TimelyPractice } from '../queries/timely'
import { valueSaid } from './conditions'
import { signals } from '../model/signals'

interface ToTell {
  practiceId: string
  title: string
  adoptedAt: Date
}

/** What became of those that are tried: asked where one looks at what changed. */
export async function ToTell({ adoptions }: { adoptions: ToTell[] }) {
  if (adoptions.length === 0) return null
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  return (
    <Notice icon="fr-icon-question-line">
      {adoptions.map(({ practiceId, title, adoptedAt }) => (
        <p key={practiceId}>
          {t('timely.tell', { date: format.date(adoptedAt) })}{' '}
          <a href={`/pratiques/${practiceId}#adoption`}>{t('timely.tellWhat', { title })}</a>
        </p>
      ))}
    </Notice>
  )
}

/** Lessons whose moment has come here, each with the figures that say so. */
export async function Timely({ practices }: { practices: TimelyPractice[] }) {
  if (practices.length === 0) return null
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  return (
    <section className="os-timely" aria-labelledby="pratiques">
      <h2 id="pratiques">{t('timely.title', { count: practices.length })}</h2>
      <ul className="os-practices">
        {practices.map(({ id, title, isFailure, situation, because }) => (
          <li key={id}>
            <h3 className="os-practice__title">
              <a href={`/pratiques/${id}`}>{title}</a>{' '}
              {isFailure && <Badge tone="warning">{t('timely.avoid')}</Badge>}
            </h3>
            <p className="os-practice__problem">{situation}</p>
            <p className="os-meta">
              {t('timely.because', {
                figures: format.list(
                  because.map(({ signal, value }) =>
                    t('timely.figure', {
                      signal: t(`signal.${signal}`),
                      value: valueSaid(t, format, signals[signal], value),
                    }),
                  ),
                ),
              })}
            </p>
          </li>
        ))}
      </ul>
      <p className="os-meta">
        <a href="/pratiques">{t('timely.all')}</a>
      </p>
    </section>
  )
}
