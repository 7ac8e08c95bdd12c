import type { Formatters, Translate } from '@/lib/i18n'
import { ProgressBar } from '@/lib/ui/feedback'
import { Form } from '@/lib/ui/forms/Form'
import { SubmitButton } from '@/lib/ui/forms/SubmitButton'
import { Time } from '@/lib/ui/Time'
import type { ReportExportFormat } from '@/prisma/client/enums'
import { askExportAction, cancelExportAction } from '../actions'
import type { ShownExport } from '../queries/exports'

export const isUnderWay = ({ state }: ShownExport) => state === 'waiting' || state === 'running'

type Words = Translate<'reportFiles'>

/** How far it is, what it weighs, or why there is none. */
export function ExportState({ made, t, format }: { made: ShownExport; t: Words; format: Formatters }) {
  const { state, step, progress, failure, bytes, askedAt } = made
  if (state === 'running') return <ProgressBar label={t(`steps.${step}`)} value={progress} />
  if (state === 'failed' && failure)
    return <p className="fr-error-text">{t(`failures.${failure.key}`, { number: failure.number ?? '' })}</p>
  if (state !== 'done') return t(state === 'waiting' ? 'waiting' : 'cancelled')
  return (
    <>
      {t('ready', { size: format.bytes(bytes ?? 0) })} <Time at={askedAt} format={format} now={new Date()} />
    </>
  )
}

interface ActProps {
  kind: ReportExportFormat
  made: ShownExport | undefined
  t: Words
  reportId: string
  number: number | null
}

/** What one may do: ask for it, or wait for it too, give it up, take it. */
export function ExportAct({ kind, made, t, reportId, number }: ActProps) {
  const words = { format: t(`named.${kind}`) }
  const isGoing = made !== undefined && isUnderWay(made)
  if (isGoing && made.isTheirs)
    return (
      <Form action={cancelExportAction} className="os-acts" label={`${t('cancel')} ${t('cancelOf', words)}`}>
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="exportId" value={made.id} />
        <SubmitButton tone="tertiary" size="sm">
          {t('cancel')} <span className="fr-sr-only">{t('cancelOf', words)}</span>
        </SubmitButton>
      </Form>
    )
  const isReady = made?.state === 'done'
  const label = t(isGoing ? 'tellMe' : isReady ? 'anew' : made ? 'again' : 'prepare')
  return (
    <div className="os-acts">
      {isReady && (
        <a className="fr-btn fr-btn--sm" href={`/bilans/${reportId}/exports/${made.id}`} download>
          {t('download')} <span className="fr-sr-only">{t('downloadOf', words)}</span>
        </a>
      )}
      {(!isReady || number === null) && (
        <Form action={askExportAction} className="os-acts" label={`${label} ${t('downloadOf', words)}`}>
          <input type="hidden" name="reportId" value={reportId} />
          <input type="hidden" name="number" value={number ?? ''} />
          <input type="hidden" name="format" value={kind} />
          <SubmitButton tone={isReady ? 'tertiary' : 'secondary'} size="sm" pendingLabel={t('preparing')}>
            {label} <span className="fr-sr-only">{t('downloadOf', words)}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  )
}
