import { formatters, translator } from '@/lib/i18n'
import { ConfirmDialog } from '@/lib/ui/ConfirmDialog'
import { Dialog } from '@/lib/ui/Dialog'
import { Alert } from '@/lib/ui/feedback'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { describeFileAction, removeFileAction, restoreFileAction } from '../actions'
import type { FileShown } from '../queries/one'

/** What a file is, and what one may do with it. */
export async function FileSheet({ file, slug }: { file: FileShown; slug: string }) {
  const [t, ui, format] = [await translator('files'), await translator('ui'), await formatters()]
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
        <a className="fr-btn fr-btn--icon-left fr-icon-download-line" href={address} download={file.name}>
          {t('download', { size: format.bytes(current?.size ?? 0) })}
        </a>
        {file.may.edit && (
          <Dialog opener={t('rename')} title={t('renameTitle')} closeLabel={ui('close')}>
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
          </Dialog>
        )}
        {file.may.remove && (
          <ConfirmDialog
            opener={t('remove')}
            openerClassName="fr-btn fr-btn--tertiary-no-outline"
            title={t('removeTitle', { name: file.name })}
            action={removeFileAction}
            fields={key}
            words={{
              problem: ui('formProblem'),
              problems: ui('problems'),
              cancel: ui('cancel'),
              close: ui('close'),
              confirm: t('remove'),
            }}
          >
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
          </ConfirmDialog>
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
