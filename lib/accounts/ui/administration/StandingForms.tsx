import { translator } from '@/lib/i18n'
import { parisDay } from '@/lib/time'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { markAsLeftAction, openAgainAction, setAccountEndAction, suspendAccountAction } from '../../actions'
import type { AccountSheet } from '../../administration/sheet'

/** Suspend, end, leave, open again: only what makes sense from what the account is. */
export async function StandingForms({ account, now }: { account: AccountSheet; now: Date }) {
  const t = await translator('lifeCycle')
  const here = <input type="hidden" name="memberId" value={account.id} />
  const reason = (
    <TextArea
      name="reason"
      label={t('standing.reason')}
      hint={t('standing.reasonHint')}
      rows={2}
      maxLength={500}
      required
    />
  )
  const isOpen = account.status === 'active' || account.status === 'invited'
  const lastDay = account.accountEndsAt && parisDay(new Date(account.accountEndsAt.getTime() - 1))
  return (
    <section aria-labelledby="vie">
      <h2 id="vie">{t('standing.title')}</h2>
      <div className="os-unfolds">
        {!isOpen && (
          <details className="os-card os-unfold" open>
            <summary>{t('standing.reopen')}</summary>
            <Form action={openAgainAction} label={t('standing.reopen')}>
              {here}
              <p>{t('standing.reopenText')}</p>
              {reason}
              <SubmitButton tone="secondary">{t('standing.reopen')}</SubmitButton>
            </Form>
          </details>
        )}
        {account.mayEnd && (
          <details className="os-card os-unfold">
            <summary>{t('standing.end')}</summary>
            <Form action={setAccountEndAction} label={t('standing.end')}>
              {here}
              <Field
                name="endsOn"
                type="date"
                label={t('standing.lastDay')}
                hint={t('standing.lastDayHint')}
                defaultValue={lastDay ?? ''}
                min={parisDay(now)}
              />
              <SubmitButton tone="secondary">{t('standing.saveEnd')}</SubmitButton>
            </Form>
          </details>
        )}
        {(isOpen || account.status === 'expired') && (
          <details className="os-card os-unfold">
            <summary>{t('standing.suspend')}</summary>
            <Form action={suspendAccountAction} label={t('standing.suspend')}>
              {here}
              <p>{t('standing.suspendText')}</p>
              {reason}
              <Field
                name="until"
                type="date"
                label={t('standing.until')}
                hint={t('standing.untilHint')}
                min={parisDay(now)}
              />
              <SubmitButton tone="danger">{t('standing.suspend')}</SubmitButton>
            </Form>
          </details>
        )}
        {account.status !== 'left' && (
          <details className="os-card os-unfold">
            <summary>{t('standing.left')}</summary>
            <p>
              <a href={`/administration/comptes/${account.id}/depart`}>{t('standing.prepare')}</a>
            </p>
            <Form action={markAsLeftAction} label={t('standing.left')}>
              {here}
              <p>{t('standing.leftText')}</p>
              {reason}
              <SubmitButton tone="danger">{t('standing.left')}</SubmitButton>
            </Form>
          </details>
        )}
      </div>
    </section>
  )
}
