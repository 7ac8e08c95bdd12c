import { formatters, translator } from '@/lib/i18n'
import { capital } from '@/lib/ui/capital'
import { Field, Radios, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { parisDay } from '@/lib/time'
import { banMemberAction, changeRoleAction, offerOwnershipAction, removeMemberAction } from '../actions'
import type { CommunityMember } from '../queries/members'

/** What can be done about somebody's place in a community: only what this viewer may do is shown. */
export async function MemberSheet({ slug, member }: { slug: string; member: CommunityMember }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const here = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="memberId" value={member.id} />
    </>
  )
  return (
    <div className="os-stack os-reading">
      <p className="os-meta">
        <span>{t('member.is', { role: t(`role.${member.role}`) })}</span>
        {member.organisation && <span>{member.organisation}</span>}
        {member.joinedAt && <span>{t('member.since', { date: format.date(member.joinedAt) })}</span>}
      </p>
      {member.roles.length > 0 && (
        <section className="os-card" aria-labelledby="role">
          <h2 className="os-card__title" id="role">
            {t(member.isViewer ? 'member.stepDown' : 'member.changeRole')}
          </h2>
          <Form action={changeRoleAction}>
            {here}
            <Radios
              name="role"
              legend={t('member.newRole')}
              options={member.roles.map((role) => ({
                value: role,
                label: capital(t(`role.${role}`)),
                hint: t(`member.may.${role}`),
              }))}
            />
            <SubmitButton tone="secondary">{t('member.saveRole')}</SubmitButton>
          </Form>
        </section>
      )}
      {member.mayOffer && (
        <section className="os-card" aria-labelledby="transmettre">
          <h2 className="os-card__title" id="transmettre">
            {t('ownership.offer')}
          </h2>
          <Form action={offerOwnershipAction}>
            {here}
            <p>{t('ownership.offerText', { name: member.name })}</p>
            <Radios
              name="formerRole"
              legend={t('ownership.then')}
              defaultValue="animator"
              options={(['animator', 'owner'] as const).map((role) => ({
                value: role,
                label: t(`ownership.thenI.${role}`),
              }))}
            />
            <SubmitButton tone="secondary">{t('ownership.send')}</SubmitButton>
          </Form>
        </section>
      )}
      {member.mayRemove && (
        <section className="os-card" aria-labelledby="retirer">
          <h2 className="os-card__title" id="retirer">
            {t('member.remove')}
          </h2>
          <Form action={removeMemberAction}>
            {here}
            <p>{t('member.removeText')}</p>
            <TextArea name="reason" label={t('member.reason')} rows={2} maxLength={500} />
            <SubmitButton tone="danger">{t('member.remove')}</SubmitButton>
          </Form>
        </section>
      )}
      {member.mayBan && (
        <section className="os-card" aria-labelledby="exclure">
          <h2 className="os-card__title" id="exclure">
            {t('member.ban')}
          </h2>
          <Form action={banMemberAction}>
            {here}
            <p>{t('member.banText')}</p>
            <TextArea
              name="reason"
              label={t('member.banReason')}
              hint={t('member.banReasonHint')}
              rows={2}
              maxLength={500}
              required
            />
            <Field
              name="until"
              type="date"
              label={t('member.banUntil')}
              hint={t('member.banUntilHint')}
              min={parisDay(new Date())}
            />
            <SubmitButton tone="danger">{t('member.ban')}</SubmitButton>
          </Form>
        </section>
      )}
    </div>
  )
}
