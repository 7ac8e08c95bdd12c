import { translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { resumeImportAction } from '../actions'
import type { ShownImport } from '../queries/one'
import { Counted } from './Counted'
import { Undo } from './Done'

/** A list that stopped while it was written, or taken back: what is written, what is not, and the two ways on. */
export async function HalfDone({ shown }: { shown: ShownImport }) {
  const t = await translator('imports')
  const { list, halfDone, mayDecide } = shown
  if (!halfDone) return null
  const { stopped, written, unwritten, closed, absent, mayResume } = halfDone
  const isUndoing = stopped === 'undoing'
  const why = list.problem?.key === 'notAllowed' ? 'notAllowed' : 'ours'
  const line = (counts: Record<string, number>) =>
    Object.keys(counts).length > 0 ? <Counted counts={counts} isBlind={false} /> : t('halfDone.nothing')
  return (
    <>
      <Alert tone="error" title={t(isUndoing ? 'halfDone.undoingTitle' : 'halfDone.applyingTitle')}>
        <p>{t(`halfDone.${why}`, { number: list.problem?.values?.number ?? 'none' })}</p>
        <dl className="os-half">
          <dt>{t('halfDone.written')}</dt>
          <dd>{line(written)}</dd>
          <dt>{t(isUndoing ? 'halfDone.takenBack' : 'halfDone.unwritten')}</dt>
          <dd>{line(unwritten)}</dd>
          {absent > 0 && (
            <>
              <dt>{t('halfDone.absents')}</dt>
              <dd>{t('halfDone.closed', { closed, absent })}</dd>
            </>
          )}
        </dl>
      </Alert>
      {mayDecide && mayResume && (
        <Form action={resumeImportAction} label={t('halfDone.resume')}>
          <input type="hidden" name="importId" value={list.id} />
          <p className="fr-hint-text">{t('halfDone.resumeHint')}</p>
          <div className="os-form__acts">
            <SubmitButton>{t(isUndoing ? 'halfDone.resumeUndo' : 'halfDone.resume')}</SubmitButton>
          </div>
        </Form>
      )}
      {!mayResume && <p>{t('halfDone.over')}</p>}
      <Undo shown={shown} />
    </>
  )
}
