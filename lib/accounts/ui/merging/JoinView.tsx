import { formatters, translator } from '@/lib/i18n'
import { Alert, Notice } from '@/lib/ui/feedback'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { joinAccountsAction, undoMergeAction } from '../../actions'
import type { AccountsToJoin } from '../../merging/administered'
import { PreviewTables } from './PreviewTables'

/** An administrator joins two accounts of one person: looked at side by side, with a reason, and a way back. */
export async function JoinView({ joining, email }: { joining: AccountsToJoin; email?: string }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  const sheet = `/administration/comptes/${joining.id}`
  const { preview } = joining
  return (
    <Page
      title={t('join.title', { of: format.of(joining.name) })}
      lead={t('join.lead')}
      trail={[{ label: joining.name, href: sheet }]}
    >
      <div className="os-stack">
        {joining.undoable.map(({ id, email: closed, motive, until }) => (
          <Notice key={id} icon="fr-icon-arrow-go-back-line">
            <p>{t('join.done', { email: closed, motive, date: format.date(until) })}</p>
            <Form action={undoMergeAction} label={t('change.undo')}>
              <input type="hidden" name="mergeId" value={id} />
              <SubmitButton tone="quiet" size="sm">
                {t('change.undo')}
              </SubmitButton>
            </Form>
          </Notice>
        ))}
        <search>
          <form className="os-filters" action={`${sheet}/reunir`} aria-label={t('join.find')}>
            <Field name="avec" type="email" label={t('join.other')} defaultValue={email} autoComplete="off" />
            <SubmitButton tone="secondary">{t('join.look')}</SubmitButton>
          </form>
        </search>
        {joining.isUnknown && <Alert tone="warning">{t('join.unknown')}</Alert>}
        {preview && (
          <>
            <PreviewTables preview={preview} />
            <div className="os-card os-reading">
              <Form action={joinAccountsAction} label={t('join.confirm')}>
                <input type="hidden" name="keptId" value={preview.kept.id} />
                <input type="hidden" name="closedId" value={preview.closed.id} />
                <TextArea
                  name="motive"
                  label={t('standing.reason')}
                  hint={t('standing.reasonHint')}
                  rows={2}
                  maxLength={500}
                  required
                />
                <SubmitButton>{t('join.confirm')}</SubmitButton>
              </Form>
            </div>
          </>
        )}
      </div>
    </Page>
  )
}
