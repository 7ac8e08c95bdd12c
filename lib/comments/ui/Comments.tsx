import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { SubmitButton, TextArea, type FormAction } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Prose } from '@/lib/ui/Prose'
import { Time } from '@/lib/ui/Time'
import type { CommentLine } from '../queries'
import { ConfirmCrowd } from './ConfirmCrowd'

interface CommentsProps {
  comments: CommentLine[]
  /** What the actions need besides the comment's own id. */
  fields: Record<string, string>
  actions: { edit: FormAction; remove: FormAction; restore: FormAction }
  empty: string
}

/** Comments in order, answers under what they answer; each has its own address. */
export async function Comments({ comments, fields, actions, empty }: CommentsProps) {
  if (comments.length === 0) return <p className="os-quiet">{empty}</p>
  const under = (parentId: string | null) => comments.filter((comment) => comment.parentId === parentId)
  return (
    <ol className="os-comments">
      {under(null).map((comment) => (
        <li key={comment.id}>
          <Comment comment={comment} fields={fields} actions={actions} />
          {under(comment.id).length > 0 && (
            <ol className="os-comments">
              {under(comment.id).map((answer) => (
                <li key={answer.id}>
                  <Comment comment={answer} fields={fields} actions={actions} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  )
}

type CommentProps = Omit<CommentsProps, 'comments' | 'empty'> & { comment: CommentLine }

async function Comment({ comment, fields, actions }: CommentProps) {
  const [t, format] = [await translator('comments'), await formatters()]
  const anchor = `commentaire-${comment.id}`
  const about = { ...fields, commentId: comment.id }
  return (
    <article className="os-comment" id={anchor}>
      <header>
        <Avatar name={comment.author.name} size="s" />
        <strong>{comment.author.name}</strong>
        <a href={`#${anchor}`} className="os-quiet">
          <Time at={comment.createdAt} format={format} now={new Date()} />
        </a>
        {comment.editedAt && (
          <span className="os-quiet">{t('edited', { at: format.dateTime(comment.editedAt) })}</span>
        )}
      </header>
      {comment.removedAt && (
        <p className="os-quiet">
          {t('removed')} {comment.removalReason && t('removedReason', { reason: comment.removalReason })}
        </p>
      )}
      {comment.html !== null && <Prose html={comment.html} quiet={comment.removedAt !== null} />}
      <div className="os-comment__acts">
        {comment.mayEdit && (
          <details>
            <summary>{t('edit')}</summary>
            <Form action={actions.edit} label={t('edit')}>
              <Hidden fields={about} />
              <TextArea name="body" label={t('body')} defaultValue={comment.body ?? ''} required />
              <ConfirmCrowd label={t('confirmCrowd')} />
              <SubmitButton size="sm">{t('save')}</SubmitButton>
            </Form>
          </details>
        )}
        {comment.mayRemove && comment.isOwn && (
          <Act action={actions.remove} fields={about} label={t('remove')} />
        )}
        {comment.mayRemove && !comment.isOwn && (
          <details>
            <summary>{t('remove')}</summary>
            <Form action={actions.remove} label={t('remove')}>
              <Hidden fields={about} />
              <TextArea
                name="reason"
                label={t('reason')}
                hint={t('reasonHint')}
                maxLength={500}
                rows={2}
                required
              />
              <SubmitButton size="sm" tone="danger">
                {t('remove')}
              </SubmitButton>
            </Form>
          </details>
        )}
        {comment.mayRestore && <Act action={actions.restore} fields={about} label={t('restore')} />}
      </div>
    </article>
  )
}

function Act({
  action,
  fields,
  label,
}: {
  action: FormAction
  fields: Record<string, string>
  label: string
}) {
  return (
    <Form action={action} className="os-form--inline">
      <Hidden fields={fields} />
      <SubmitButton tone="quiet" size="sm">
        {label}
      </SubmitButton>
    </Form>
  )
}

function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
