import type { PracticesProposed } from '@/lib/activity'
import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { Time } from '@/lib/ui/Time'
import { addDays, parisDay, type Day } from '@/lib/time'
import { proposalPath } from '../model/address'
import { keyOf } from '../model/key'
import { linesByDay, type Line, type Told } from '../model/lines'

interface LinesProps {
  told: Told[]
  now: Date
}

/** By day, then by community; each line says who did what, and leads there. */
export async function Lines({ told, now }: LinesProps) {
  const [t, format] = [await translator('notifications'), await formatters()]
  const today = parisDay(now)
  const said = (day: Day) =>
    day === today ? t('today') : day === addDays(today, -1) ? t('yesterday') : format.day(day)
  return linesByDay(told).map(({ day, places }) => (
    <section key={day} className="os-told-day">
      <h3 className="os-told-day__name">{said(day)}</h3>
      {places.map(({ place, lines }) => (
        <div key={place.id} className="os-told-place">
          <h4 className="os-told-place__name">
            {place.slug === null ? (
              place.name || t('platform')
            ) : (
              <a href={`/communautes/${place.slug}`}>{place.name}</a>
            )}
          </h4>
          <ul className="os-told-lines">
            {lines.map((line) => (
              <Item key={line.latest.id} line={line} now={now} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  ))
}

async function Item({ line, now }: { line: Line; now: Date }) {
  const [t, format] = [await translator('notifications'), await formatters()]
  const { first, latest, actors } = line
  const shown = actors.length > 3 ? actors.slice(0, 2) : actors
  const others = actors.length - shown.length
  const names = [...shown, ...(others > 0 ? [t('others', { count: others })] : [])]
  const sentence = t(`line.${latest.kind}`, {
    who: names.length > 0 ? format.list(names) : t('someone'),
    count: Math.max(1, actors.length),
    title: latest.title,
    accepted: latest.accepted ? 'accepted' : 'refused',
    outcome: latest.outcome ?? 'other',
    step: latest.step ?? 'asked',
    what: latest.subjectKind ?? 'other',
  })
  const isUnread = latest.isUnread
  return (
    <li className={isUnread ? 'os-told-line os-told-line--unread' : 'os-told-line'}>
      <a className="os-told-line__link" href={`/notifications/${keyOf(first)}`}>
        {isUnread && <span className="fr-sr-only">{t('unreadMark')} </span>}
        {sentence}
      </a>
      {latest.reason && <p className="os-told-line__why">{t('why', { reason: latest.reason })}</p>}
      {latest.proposed && <Practices proposed={latest.proposed} />}
      <span className="os-meta">
        {latest.level !== 'information' && (
          <Badge tone={latest.level === 'alert' ? 'error' : 'warning'}>{t(`level.${latest.level}`)}</Badge>
        )}
        <Time at={latest.at} format={format} now={now} />
      </span>
      {isUnread && (
        <button
          type="submit"
          name="key"
          value={keyOf(latest)}
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-check-line"
          title={t('markRead')}
        >
          {t('markReadOf', { sentence })}
        </button>
      )}
    </li>
  )
}

/** What others did where a community falls asleep: at most three practices. */
async function Practices({ proposed: { occasionId, practices } }: { proposed: PracticesProposed }) {
  const t = await translator('notifications')
  return (
    <div className="os-told-line__why">
      {t('mail.practices', { count: practices.length })}
      <ul>
        {practices.map(({ id, title }) => (
          <li key={id}>
            <a href={proposalPath(id, occasionId)}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
