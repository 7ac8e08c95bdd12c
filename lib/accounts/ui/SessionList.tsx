import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { endOtherSessionsAction, endSessionAction } from '../actions'
import type { OwnSession } from '../queries'

const METHODS = ['password', 'magic_link', 'proconnect'] as const

/** One's open sessions, each with the button that closes it. */
export async function SessionList({
  sessions,
  own,
  now,
}: {
  sessions: OwnSession[]
  own?: OwnSession
  now: Date
}) {
  const [t, format] = await Promise.all([translator('accounts'), formatters()])
  const deviceOf = ({ browser, system }: OwnSession) =>
    t('device', { browser: browser ?? t('unknownBrowser'), system: system ?? t('unknownSystem') })
  return (
    <>
      <ul className="os-list os-sessions">
        {sessions.map((session) => {
          const method = METHODS.find((each) => each === session.method)
          return (
            <li key={session.id} className="os-session">
              <span
                className={`os-session__icon ${session.isHandheld ? 'fr-icon-smartphone-line' : 'fr-icon-computer-line'}`}
                aria-hidden="true"
              />
              <div className="os-session__words">
                <p className="os-session__device">
                  {deviceOf(session)} {session.isThisOne && <Badge tone="success">{t('thisSession')}</Badge>}
                </p>
                <p className="os-meta">
                  <span>
                    {t.rich('openedAtTime', {
                      time: () => <Time at={session.openedAt} format={format} now={now} />,
                    })}
                  </span>
                  {method && <span>{t(`methods.${method}`)}</span>}
                  <span>
                    {t.rich('closesAtTime', {
                      time: () => <Time at={session.endsAt} format={format} now={now} />,
                    })}
                  </span>
                </p>
              </div>
              {!session.isThisOne && (
                <Form action={endSessionAction} className="os-session__act">
                  <input type="hidden" name="session" value={session.id} />
                  <SubmitButton tone="tertiary" size="sm">
                    {t('endSession')}{' '}
                    <span className="fr-sr-only">
                      {t('endSessionOf', {
                        device: deviceOf(session),
                        when: format.said(session.openedAt, now),
                      })}
                    </span>
                  </SubmitButton>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
      {own && sessions.length > 1 ? (
        <Form action={endOtherSessionsAction}>
          <input type="hidden" name="keep" value={own.id} />
          <SubmitButton tone="secondary">{t('endOthers')}</SubmitButton>
        </Form>
      ) : (
        <p className="fr-hint-text">{t('onlyThisOne')}</p>
      )}
    </>
  )
}
