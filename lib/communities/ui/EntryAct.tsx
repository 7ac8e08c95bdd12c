import { formatters, translator } from '@/lib/i18n'
import { SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { PopoverForm } from '@/lib/ui/PopoverForm'
import {
  cancelRequestAction,
  declineInvitationAction,
  joinCommunityAction,
  requestToJoinAction,
} from '../actions'
import type { CommunityPresentation } from '../queries/presentation'
import { LeaveMenu } from './LeaveMenu'

/** The one thing this person can do about being in this community. */
export async function EntryAct({ community }: { community: CommunityPresentation }) {
  const { act, slug, name, role, access, joining, requestedAt } = community
  if (act === null) return null
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const here = <input type="hidden" name="slug" value={slug} />
  switch (act) {
    case 'join':
      return (
        <Form action={joinCommunityAction} className="os-entry">
          {here}
          <SubmitButton icon="fr-icon-add-line">{t('entry.join')}</SubmitButton>
        </Form>
      )
    case 'accept':
      return (
        <div className="os-entry">
          <Form action={joinCommunityAction} className="os-entry__form">
            {here}
            <SubmitButton icon="fr-icon-check-line">{t('entry.accept')}</SubmitButton>
          </Form>
          <Form action={declineInvitationAction} className="os-entry__form">
            {here}
            <SubmitButton tone="quiet">{t('entry.decline')}</SubmitButton>
          </Form>
        </div>
      )
    case 'request':
      return (
        <PopoverForm
          id="demande"
          opener={t('entry.request')}
          title={t('entry.requestTitle', { name })}
          openerClassName="fr-btn"
        >
          <Form action={requestToJoinAction}>
            {here}
            <p>{t('entry.requestExplained')}</p>
            <TextArea
              name="message"
              label={t('entry.requestMessage')}
              hint={t('entry.requestHint')}
              maxLength={1000}
            />
            <SubmitButton>{t('entry.sendRequest')}</SubmitButton>
          </Form>
        </PopoverForm>
      )
    case 'cancelRequest':
      return (
        <div className="os-entry">
          <p className="os-entry__state">
            {t('entry.requested', { when: requestedAt ? format.said(requestedAt, new Date()) : '' })}
          </p>
          <Form action={cancelRequestAction} className="os-entry__form">
            {here}
            <SubmitButton tone="tertiary" size="sm">
              {t('entry.cancelRequest')}
            </SubmitButton>
          </Form>
        </div>
      )
    case 'leave':
      return (
        role && (
          <LeaveMenu
            slug={slug}
            name={name}
            role={role}
            comesBackFreely={joining === 'free'}
            isSecret={access === 'secret'}
          />
        )
      )
  }
}
