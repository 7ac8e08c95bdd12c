import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { EmptyState } from '@/lib/ui/feedback'
import { SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { PopoverForm } from '@/lib/ui/PopoverForm'
import { Time } from '@/lib/ui/Time'
import { decideRequestAction } from '../actions'
import type { PendingRequest } from '../queries/members'

/** Who waits at the door, and the two answers. */
export async function RequestList({ slug, requests }: { slug: string; requests: PendingRequest[] }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const now = new Date()
  if (requests.length === 0) {
    return (
      <EmptyState icon="fr-icon-check-line" title={t('requests.none')}>
        <p>{t('requests.noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="os-people" aria-label={t('requests.title')}>
      {requests.map(({ memberId, name, jobTitle, organisation, message, requestedAt }) => (
        <li key={memberId}>
          <Avatar name={name} />
          <div className="os-people__who">
            <p className="os-people__name">{name}</p>
            <p className="os-meta">
              {jobTitle && <span>{jobTitle}</span>}
              {organisation && <span>{organisation}</span>}
              {requestedAt && <Time at={requestedAt} format={format} now={now} />}
            </p>
          </div>
          <div className="os-people__acts">
            <Form action={decideRequestAction} className="os-entry" label={t('requests.acceptOf', { name })}>
              <input type="hidden" name="slug" value={slug} />
              <input type="hidden" name="memberId" value={memberId} />
              <input type="hidden" name="decision" value="accept" />
              <SubmitButton size="sm">
                {t('requests.accept')}
                <span className="fr-sr-only"> {name}</span>
              </SubmitButton>
            </Form>
            <PopoverForm
              id={`refus-${memberId}`}
              opener={t('requests.refuse')}
              title={t('requests.refuseTitle', { of: format.of(name) })}
            >
              <Form action={decideRequestAction}>
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="memberId" value={memberId} />
                <input type="hidden" name="decision" value="refuse" />
                <TextArea
                  name="reason"
                  label={t('requests.reason')}
                  hint={t('requests.reasonHint')}
                  maxLength={500}
                  rows={3}
                />
                <SubmitButton tone="danger">{t('requests.refuseConfirm')}</SubmitButton>
              </Form>
            </PopoverForm>
          </div>
          {message && <p className="os-people__said">{message}</p>}
        </li>
      ))}
    </ul>
  )
}
