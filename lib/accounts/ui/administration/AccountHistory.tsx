import { formatters, translator, type Translate } from '@/lib/i18n'
import { Time } from '@/lib/ui/Time'
import type { AccountSheet } from '../../administration/sheet'

type Act = AccountSheet['history'][number]

/** What was done about an account, by whom, and why. Nobody can change it. */
export async function AccountHistory({ acts, now }: { acts: Act[]; now: Date }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  if (acts.length === 0) return <p>{t('history.none')}</p>
  return (
    <ol className="os-history">
      {acts.map((act) => (
        <li key={act.id}>
          <p>{sentence(act, t)}</p>
          <p className="os-meta">
            {act.reason && <span>{act.reason}</span>}
            <Time at={act.at} format={format} now={now} as="dateTime" />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** One act as a sentence; an act of another part of the platform is said by its own name. */
function sentence({ action, actor, isOwn }: Act, t: Translate<'lifeCycle'>): string {
  const key = `history.act.${action.replace('.', '_')}` as 'history.act.account_left'
  const who = isOwn ? t('history.themselves') : (actor ?? t('history.platform'))
  return t('history.line', { act: t.has(key) ? t(key) : action, who })
}
