import { translator } from '@/lib/i18n'
import { SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { removeTextAction } from '../actions'
import { threadHref } from '../model/pages'
import type { textToRemove } from '../queries/writing'

/** Asks before a text is taken away, and why when it is somebody else's. */
export async function RemoveText({ text }: { text: Awaited<ReturnType<typeof textToRemove>> }) {
  const t = await translator('discussions')
  const { community, threadId, replyId, number, page, isOwn } = text
  const back = threadHref(community.slug, threadId, page, replyId)
  return (
    <Page
      title={replyId ? t('remove.replyTitle', { number }) : t('remove.threadTitle')}
      lead={replyId ? t('remove.replyLead') : t('remove.threadLead')}
      width="reading"
      trail={[
        { label: community.name, href: `/communautes/${community.slug}` },
        { label: text.title, href: back },
      ]}
    >
      <Form action={removeTextAction}>
        <input type="hidden" name="communityId" value={community.id} />
        <input type="hidden" name="threadId" value={threadId} />
        <input type="hidden" name="replyId" value={replyId ?? ''} />
        {!isOwn && (
          <TextArea
            name="reason"
            label={t('remove.reason')}
            hint={t('remove.reasonHint')}
            required
            maxLength={500}
          />
        )}
        <div className="os-acts">
          <SubmitButton tone="danger">{t('remove.submit')}</SubmitButton>
          <a className="fr-btn fr-btn--tertiary" href={back}>
            {t('remove.cancel')}
          </a>
        </div>
      </Form>
    </Page>
  )
}
