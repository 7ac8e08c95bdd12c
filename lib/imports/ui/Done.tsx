import { formatters, translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { undoImportAction } from '../actions'
import type { ShownImport } from '../queries/one'
import { Counted } from './Counted'

/** What an import did, and the way to take it back for seven days. */
export async function Done({ shown }: { shown: ShownImport }) {
  const t = await translator('imports')
  const { list, closed, invitations } = shown
  if (list.state === 'undone') {
    const { removed = 0, restored = 0, kept = 0, taken = 0 } = list.outcome
    return (
      <Alert tone="info" title={t('done.undone')}>
        <p>{t('done.outcome', { removed, restored, kept })}</p>
        {taken > 0 && <p>{t('done.taken', { count: taken })}</p>}
      </Alert>
    )
  }
  return (
    <>
      <Alert tone="success" title={t('done.title')}>
        <p>
          <Counted counts={list.counts} isBlind={false} />
        </p>
        {closed > 0 && <p>{t('done.closed', { count: closed })}</p>}
        {invitations && invitations.total > 0 && <p>{t('done.invitations', invitations)}</p>}
      </Alert>
      <Undo shown={shown} />
    </>
  )
}

/** The way to take back what is written, for seven days. */
export async function Undo({ shown }: { shown: ShownImport }) {
  const [t, format] = [await translator('imports'), await formatters()]
  const { list, undoUntil, mayUndo, mayDecide } = shown
  if (!mayDecide || !undoUntil) return null
  return (
    <details className="os-decline">
      <summary>{t('done.undo')}</summary>
      <p>
        {mayUndo
          ? `${t('done.undoText')} ${t('done.undoLeft', { until: format.dateTime(undoUntil) })}`
          : t('done.undoOver')}
      </p>
      {mayUndo && (
        <Form action={undoImportAction} label={t('done.undo')}>
          <input type="hidden" name="importId" value={list.id} />
          <div className="os-form__acts">
            <SubmitButton tone="danger">{t('done.undo')}</SubmitButton>
          </div>
        </Form>
      )}
    </details>
  )
}
