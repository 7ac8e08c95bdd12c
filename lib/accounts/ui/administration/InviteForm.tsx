import { formatters, translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { inviteAgainAction } from '../../actions'
import type { AccountSheet } from '../../administration/sheet'

/** An account that waits for its owner: what they were sent, and the way to send it again. */
export async function InviteForm({ account }: { account: AccountSheet }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  const { isWaited, waits, sentAt, mayInvite } = account.invitation
  if (!isWaited) return null
  return (
    <section className="os-card" aria-labelledby="invitation">
      <h2 className="os-card__title" id="invitation">
        {t('invitation.title')}
      </h2>
      <p>
        {waits
          ? t('invitation.onItsWay')
          : sentAt
            ? t('invitation.sent', { date: format.dateTime(sentAt) })
            : t('invitation.none')}
      </p>
      {mayInvite && (
        <Form action={inviteAgainAction} label={t('invitation.title')}>
          <input type="hidden" name="memberId" value={account.id} />
          <SubmitButton tone="secondary">
            {sentAt ? t('invitation.again') : t('invitation.send')}
          </SubmitButton>
        </Form>
      )}
    </section>
  )
}
