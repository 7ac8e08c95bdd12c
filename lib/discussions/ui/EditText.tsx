import { formatters, translator } from '@/lib/i18n'
import { Field } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { editReplyAction, editThreadAction } from '../actions'
import { limits } from '../model/limits'
import { threadHref } from '../model/pages'
import type { textToEdit } from '../queries/writing'
import { Composer } from './editor/Composer'
import { catalogues } from '@/lib/i18n/catalogues'

/** The page where one corrects what one wrote. */
export async function EditText({ text }: { text: Awaited<ReturnType<typeof textToEdit>> }) {
  const [t, ui, format] = await Promise.all([translator('discussions'), translator('ui'), formatters()])
  const { community, threadId, replyId, draft, page } = text
  const back = threadHref(community.slug, threadId, page, replyId)
  const fields = {
    communityId: community.id,
    threadId,
    version: String(text.version),
    ...(replyId && { replyId }),
  }
  const title = replyId ? t('edit.replyTitle') : t('edit.threadTitle')
  return (
    <Page
      title={title}
      lead={t('edit.lead')}
      width="reading"
      trail={[
        { label: community.name, href: `/communautes/${community.slug}` },
        { label: text.title, href: back },
      ]}
    >
      {draft && (
        <p className="os-quiet">
          {t('composer.draftFound', { when: format.said(draft.savedAt, new Date()) })}
        </p>
      )}
      <Composer
        action={replyId ? editReplyAction : editThreadAction}
        draftPlace={{ communityId: community.id, place: 'edit', subjectId: replyId ?? threadId }}
        fields={fields}
        words={catalogues[format.locale].discussions.composer}
        formWords={{ problems: ui('problems'), problem: ui('formProblem') }}
        label={title}
        submit={t('composer.save')}
        defaultBody={draft?.body ?? text.body}
        isDraft={draft !== null}
        rows={12}
        acts={
          <a className="fr-btn fr-btn--tertiary" href={back}>
            {t('composer.cancel')}
          </a>
        }
      >
        {!replyId && (
          <Field
            name="title"
            label={t('composer.title')}
            hint={t('composer.titleHint')}
            defaultValue={draft?.title || text.title}
            maxLength={limits.titleLongest}
            autoComplete="off"
            required
          />
        )}
      </Composer>
    </Page>
  )
}
