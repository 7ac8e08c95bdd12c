import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Field, SubmitButton, type FormAction } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { lockThreadAction, pinThreadAction, unlockThreadAction, unpinThreadAction } from '../actions'
import { limits } from '../model/limits'
import { threadHref } from '../model/pages'
import type { threadToRun } from '../queries/writing'

/** What those who run the community may do to a thread; each act is then shown in it. */
export async function Moderation({ thread }: { thread: Awaited<ReturnType<typeof threadToRun>> }) {
  const t = await translator('discussions')
  const { community, id, title, isPinned, isLocked } = thread
  const back = threadHref(community.slug, id)
  const act = (action: FormAction, label: string, fields: ReactNode = null) => (
    <section className="os-card">
      <Form action={action} label={label}>
        <input type="hidden" name="communityId" value={community.id} />
        <input type="hidden" name="threadId" value={id} />
        {fields}
        <SubmitButton tone="secondary">{label}</SubmitButton>
      </Form>
    </section>
  )
  const until = <Field name="until" type="date" label={t('moderate.pinUntil')} required />
  const reason = (
    <Field name="reason" label={t('moderate.lockReason')} required maxLength={limits.reasonLongest} />
  )
  return (
    <Page
      title={t('moderate.title')}
      lead={t('moderate.lead')}
      width="reading"
      trail={[
        { label: community.name, href: `/communautes/${community.slug}` },
        { label: title, href: back },
      ]}
    >
      <div className="os-stack">
        {isPinned
          ? act(unpinThreadAction, t('moderate.unpin'))
          : act(pinThreadAction, t('moderate.pin'), until)}
        {isLocked
          ? act(unlockThreadAction, t('moderate.unlock'))
          : act(lockThreadAction, t('moderate.lock'), reason)}
        <p>
          <a className="fr-link" href={`${back}/retirer`}>
            {t('moderate.remove')}
          </a>
        </p>
      </div>
    </Page>
  )
}
