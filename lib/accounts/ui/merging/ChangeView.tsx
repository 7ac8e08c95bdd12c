import { formatters, translator } from '@/lib/i18n'
import { Badge, Notice } from '@/lib/ui/feedback'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { askChangeAction, carryOutChangeAction, undoOwnMergeAction } from '../../actions'
import type { ChangeUnderWay } from '../../merging/change'
import { PreviewTables } from './PreviewTables'

/** «J’ai changé d’administration»: the other address, its two proofs, what it would do, and the way back. */
export async function ChangeView({ underWay, email }: { underWay: ChangeUnderWay; email: string }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  const { change, undoable } = underWay
  return (
    <div className="os-parts">
      {undoable && (
        <Notice icon="fr-icon-arrow-go-back-line">
          <p>{t('change.joined', { email: undoable.email, date: format.date(undoable.until) })}</p>
          <Form action={undoOwnMergeAction} label={t('change.undo')}>
            <input type="hidden" name="mergeId" value={undoable.id} />
            <SubmitButton tone="quiet" size="sm">
              {t('change.undo')}
            </SubmitButton>
          </Form>
        </Notice>
      )}
      {change && (
        <section aria-labelledby="en-cours">
          <h2 id="en-cours">{t('change.underWay')}</h2>
          <ul>
            <li>
              {email} <Proof isProven={change.ownProven} />
            </li>
            <li>
              {change.email} <Proof isProven={change.otherProven} />
            </li>
          </ul>
          {!change.isProven && <p>{t('change.readMails')}</p>}
          {change.isProven && (
            <>
              {change.preview ? (
                <PreviewTables preview={change.preview} />
              ) : (
                <p>{t('change.newAddress', { email: change.email })}</p>
              )}
              <Form action={carryOutChangeAction} label={t('change.confirm')}>
                <input type="hidden" name="changeId" value={change.id} />
                <SubmitButton>{t(change.preview ? 'change.join' : 'change.take')}</SubmitButton>
              </Form>
            </>
          )}
        </section>
      )}
      <section aria-labelledby="autre-adresse">
        <h2 id="autre-adresse">{t(change ? 'change.again' : 'change.other')}</h2>
        <p>{t('change.text')}</p>
        <Form action={askChangeAction} label={t('change.other')}>
          <Field
            name="email"
            type="email"
            label={t('change.email')}
            hint={t('change.emailHint')}
            autoComplete="off"
            required
          />
          <SubmitButton tone={change ? 'secondary' : 'primary'}>{t('change.send')}</SubmitButton>
        </Form>
        <p className="fr-hint-text">{t('change.noMailbox')}</p>
      </section>
    </div>
  )
}

async function Proof({ isProven }: { isProven: boolean }) {
  const t = await translator('lifeCycle')
  return (
    <Badge tone={isProven ? 'success' : 'neutral'}>{t(isProven ? 'change.proven' : 'change.waiting')}</Badge>
  )
}
