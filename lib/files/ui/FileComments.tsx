import { translator } from '@/lib/i18n'
import { SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Comments } from '@/lib/comments/ui/Comments'
import { ConfirmCrowd } from '@/lib/comments/ui/ConfirmCrowd'
import { commentOnFileAction, editCommentAction, removeCommentAction, restoreCommentAction } from '../actions'
import type { FileShown } from '../queries/one'

/** What is said of a file, and a place to say something. */
export async function FileComments({ file }: { file: FileShown }) {
  if (file.removedAt) return null
  const [t, ofComments] = [await translator('files'), await translator('comments')]
  const key = { communityId: file.community.id, depositId: file.id }
  return (
    <section className="os-section" aria-labelledby="commentaires">
      <h2 id="commentaires">{t('comments', { count: file.comments.length })}</h2>
      <Comments
        comments={file.comments}
        fields={key}
        actions={{ edit: editCommentAction, remove: removeCommentAction, restore: restoreCommentAction }}
        empty={file.may.comment ? t('noCommentYet') : t('noComment')}
      />
      {file.may.comment && (
        <Form action={commentOnFileAction} label={t('comment')}>
          <input type="hidden" name="communityId" value={key.communityId} />
          <input type="hidden" name="depositId" value={key.depositId} />
          <input type="hidden" name="commentId" value={file.nextCommentId} />
          <TextArea
            name="body"
            label={t('comment')}
            hint={t('commentHint')}
            required
            maxLength={10_000}
            rows={3}
          />
          <ConfirmCrowd label={ofComments('confirmCrowd')} />
          <SubmitButton>{t('sendComment')}</SubmitButton>
        </Form>
      )}
    </section>
  )
}
