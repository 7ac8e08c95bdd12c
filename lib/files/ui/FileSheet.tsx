import { formatters, translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { PopoverForm } from '@/lib/ui/PopoverForm'
import { describeFileAction, removeFileAction, restoreFileAction } from '../actions'
import type { FileShown } from '../queries/one'

/** What a file is, and what one may do with it. */
export async function FileSheet({ file, slug }: { file: FileShown; slug: string }) {
  const [t, format] = await Promise.all([translator('files'), formatters()])
  const current = file.versions.find((version) => version.id === file.currentVersionId)
  const address = `/fichiers/${file.community.id}/${file.currentVersionId}`
  const key = { communityId: file.community.id, depositId: file.id }
  if (file.removedAt) {
    return (
      <Alert tone="warning" title={t('isRemoved')} level="p">
        {file.removalReason && <p>{t('removedBecause', { reason: file.removalReason })}</p>}
        <p>
          {t('isRemovedUntil', { date: format.date(new Date(file.removedAt.getTime() + 30 * 86_400_000)) })}
        </p>
        {file.may.restore && (
          <Form action={restoreFileAction}>
            <Hidden fields={key} />
            <SubmitButton>{t('restore')}</SubmitButton>
          </Form>
        )}
      </Alert>
    )
  }
  return (
    <section className="os-sheet">
      {file.description && <p className="os-lead">{file.description}</p>}
      {file.isImage && (
        <a href={address}>
          <img
            className="os-sheet__image"
            src={address}
            alt={file.description || t('imageOf', { name: file.name })}
          />
        </a>
      )}
      <div className="os-acts">
        <a className="fr-btn fr-btn--icon-left fr-icon-download-line" href={`${address}?enregistrer`}>
          {t('download', { size: format.bytes(current?.size ?? 0) })}
        </a>
        {file.may.edit && (
          <PopoverForm
            id="renommer"
            opener={t('rename')}
            openerClassName="fr-btn fr-btn--tertiary"
            title={t('renameTitle')}
          >
            <Form action={describeFileAction}>
              <Hidden fields={{ ...key, slug }} />
              <Field name="name" label={t('fileName')} defaultValue={file.name} required maxLength={255} />
              <TextArea
                name="description"
                label={t('description')}
                hint={t('descriptionHint')}
                defaultValue={file.description}
              />
              <SubmitButton>{t('save')}</SubmitButton>
            </Form>
          </PopoverForm>
        )}
        {file.may.remove && (
          <PopoverForm
            id="retirer"
            opener={t('remove')}
            openerClassName="fr-btn fr-btn--tertiary-no-outline"
            title={t('removeTitle', { name: file.name })}
          >
            <Form action={removeFileAction}>
              <Hidden fields={key} />
              <p>{t('removeWhat')}</p>
              {!file.isOwn && (
                <TextArea
                  name="reason"
                  label={t('removeReason')}
                  hint={t('removeReasonHint')}
                  maxLength={500}
                  rows={2}
                  required
                />
              )}
              <SubmitButton tone="danger">{t('remove')}</SubmitButton>
            </Form>
          </PopoverForm>
        )}
      </div>
      <p className="fr-hint-text">{t('notScanned')}</p>
    </section>
  )
}

function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
