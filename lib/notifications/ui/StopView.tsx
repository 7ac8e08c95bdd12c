import { translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { StopPage } from '../unsubscribe'

interface StopViewProps {
  token: string
  stop: StopPage
}

/** What a link of a mail stops; one button stops it, another takes it back. Plain forms: no script, no session. */
export async function StopView({ token, stop }: StopViewProps) {
  const t = await translator('notifications')
  const { what, kind, title, isStopped, maskedEmail, everything } = stop
  const values = {
    title: title === null ? t('stop.thisThread') : t('stop.quoted', { title }),
    name: kind ? t(`kind.${kind}.name`) : '',
  }
  return (
    <Page title={t('stop.title')} lead={t('stop.for', { email: maskedEmail })} width="reading">
      {isStopped ? (
        <>
          <Alert tone="success" title={t(`stop.${what}.done`, values)}>
            {what !== 'thread' && <p>{t('stop.keepsSite')}</p>}
          </Alert>
          <Press token={token} undo label={t(`stop.${what}.undo`)} />
        </>
      ) : (
        <>
          <p className="os-lead">{t(`stop.${what}.ask`, values)}</p>
          <Press token={token} label={t(`stop.${what}.act`)} />
        </>
      )}
      <h2>{t('stop.more')}</h2>
      {what !== 'all' && <Press token={everything} label={t('stop.every')} isQuiet />}
      <p>
        <a className="fr-link" href="/notifications/reglages">
          {t('stop.settings')}
        </a>
      </p>
    </Page>
  )
}

interface PressProps {
  token: string
  label: string
  undo?: boolean
  isQuiet?: boolean
}

function Press({ token, label, undo = false, isQuiet = false }: PressProps) {
  return (
    <form method="post" action={`/desabonnement/${token}`} className="os-stop">
      <input type="hidden" name="depuis" value="page" />
      {undo && <input type="hidden" name="annuler" value="oui" />}
      <button className={`fr-btn${undo || isQuiet ? ' fr-btn--secondary' : ''}`} type="submit">
        {label}
      </button>
    </form>
  )
}

/** A link cut by a mail reader: the way out. */
export async function BrokenStop() {
  const t = await translator('notifications')
  return (
    <Page title={t('stop.brokenTitle')} lead={t('stop.brokenText')} width="reading">
      <a className="fr-btn" href="/notifications/reglages">
        {t('stop.settings')}
      </a>
    </Page>
  )
}
