import { translator } from '@/lib/i18n'
import { capital } from '@/lib/ui/capital'
import { addDays, parisDay } from '@/lib/time'
import { Field, Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { invitePeopleAction } from '../actions'
import { guestStayDays, invitationDays, recipientsAtOnce } from '../limits'

type InviteFormProps = {
  slug: string
  roles: ('animator' | 'contributor' | 'member')[]
  mayInviteGuests: boolean
}

/** One address or a pasted list. The form says what became of each, and keeps what it could not read. */
export async function InviteForm({ slug, roles, mayInviteGuests }: InviteFormProps) {
  const t = await translator('communities')
  const today = parisDay(new Date())
  return (
    <section aria-labelledby="par-courriel">
      <h2 id="par-courriel">{t('invite.byMail')}</h2>
      <p>{t('invite.byMailText', { days: invitationDays })}</p>
      <Form action={invitePeopleAction}>
        <input type="hidden" name="slug" value={slug} />
        <TextArea
          name="recipients"
          label={t('invite.recipients')}
          hint={t('invite.recipientsHint', { max: recipientsAtOnce })}
          rows={5}
          required
          spellCheck={false}
          autoComplete="off"
        />
        {roles.length > 1 && (
          <Select
            name="role"
            label={t('invite.role')}
            defaultValue="member"
            options={[...roles].reverse().map((role) => ({ value: role, label: capital(t(`role.${role}`)) }))}
          />
        )}
        <TextArea
          name="message"
          label={t('invite.message')}
          hint={t('invite.messageHint')}
          rows={3}
          maxLength={1000}
        />
        {mayInviteGuests && (
          <Field
            name="guestUntil"
            type="date"
            label={t('invite.guestUntil')}
            hint={t('invite.guestUntilHint')}
            min={today}
            max={addDays(today, guestStayDays)}
          />
        )}
        <SubmitButton pendingLabel={t('invite.sending')}>{t('invite.send')}</SubmitButton>
      </Form>
    </section>
  )
}
