import { formatters, translator } from '@/lib/i18n'
import type { ReactNode } from 'react'
import { Field, Radios, type FormAction } from '@/lib/ui/forms'
import { Page } from '@/lib/ui/Page'
import { limits } from '../model/limits'
import type { newThread } from '../queries/writing'
import { Composer } from './editor/Composer'
import { catalogues } from '@/lib/i18n/catalogues'

type NewThreadProps = {
  /** Opens the thread, and what goes with it. */
  action: FormAction
  place: Awaited<ReturnType<typeof newThread>>
  formKey: string
  /** Asked by the address: `?type=question`. */
  kind?: string
  /** Words to begin from, where one has left none. */
  begun?: { title: string; body: string } | null
  /** Under the title: who might answer. */
  beside?: ReactNode
}

/** The page where a thread is opened. */
export async function NewThread({
  action,
  place: { community, kinds, draft },
  formKey,
  kind,
  begun,
  beside,
}: NewThreadProps) {
  const [t, ui, format] = await Promise.all([translator('discussions'), translator('ui'), formatters()])
  const wished = draft?.kind ?? kind
  return (
    <Page
      title={t('newThread.title')}
      lead={t('newThread.lead', { community: community.name })}
      width="reading"
      trail={[
        { label: t('thread.communities'), href: '/communautes' },
        { label: community.name, href: `/communautes/${community.slug}` },
      ]}
    >
      {draft && (
        <p className="os-quiet">
          {t('composer.draftFound', { when: format.said(draft.savedAt, new Date()) })}
        </p>
      )}
      <Composer
        action={action}
        plain={`/communautes/${community.slug}/fils/nouveau/ouvrir`}
        draftPlace={{ communityId: community.id, place: 'thread' }}
        fields={{ communityId: community.id, key: formKey }}
        words={catalogues[format.locale].discussions.composer}
        formWords={{ problems: ui('problems'), problem: ui('formProblem') }}
        label={t('newThread.title')}
        submit={t('composer.publish')}
        defaultBody={draft?.body ?? begun?.body}
        isDraft={draft !== null}
        rows={10}
      >
        <Radios
          name="kind"
          legend={t('composer.kind')}
          defaultValue={kinds.find((each) => each === wished) ?? kinds[0]}
          rich
          options={kinds.map((value) => ({
            value,
            label: t(`kind.${value}`),
            hint: t(`kindMeans.${value}`),
          }))}
        />
        <Field
          name="title"
          label={t('composer.title')}
          hint={t('composer.titleHint')}
          defaultValue={draft?.title ?? begun?.title}
          maxLength={limits.titleLongest}
          autoComplete="off"
          required
        />
        {beside}
      </Composer>
    </Page>
  )
}
