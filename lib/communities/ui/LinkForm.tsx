import { translator } from '@/lib/i18n'
import { capital } from '@/lib/ui/capital'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { createInvitationLinkAction } from '../actions'
import { linkRoles } from '../schema'

/** A link for a meeting, a mail to a list, a poster: it lets in whoever holds it and has an account. */
export async function LinkForm({ slug }: { slug: string }) {
  const t = await translator('communities')
  return (
    <section aria-labelledby="par-lien">
      <h2 id="par-lien">{t('invite.byLink')}</h2>
      <p>{t('invite.byLinkText')}</p>
      <Form action={createInvitationLinkAction}>
        <input type="hidden" name="slug" value={slug} />
        <div className="os-form__row">
          <Select
            name="role"
            label={t('invite.role')}
            defaultValue="member"
            options={[...linkRoles]
              .reverse()
              .map((role) => ({ value: role, label: capital(t(`role.${role}`)) }))}
          />
          <Select
            name="days"
            label={t('invite.linkHolds')}
            defaultValue="7"
            options={[1, 7, 30].map((days) => ({ value: String(days), label: t('invite.days', { days }) }))}
          />
          <Field
            name="maxUses"
            type="number"
            label={t('invite.linkUses')}
            defaultValue="30"
            min={1}
            max={1000}
            inputMode="numeric"
            required
          />
        </div>
        <SubmitButton tone="secondary">{t('invite.createLink')}</SubmitButton>
      </Form>
    </section>
  )
}
