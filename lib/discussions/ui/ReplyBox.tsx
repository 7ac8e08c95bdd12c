import type { FormWords } from '@/lib/ui/forms'
import { writeReplyAction } from '../actions'
import { quotation } from '../model/insert'
import type { Asking } from '../model/pages'
import type { Post, ThreadPage } from '../queries/threadPage'
import { Composer } from './editor/Composer'
import { editorWords } from './editor/words'
import { nameOf, type Speech } from './words'

type ReplyBoxProps = {
  thread: ThreadPage
  formKey: string
  asking: Asking
  speech: Speech
  formWords: FormWords
}

/** Where one answers; always in reach at the end of the page, with the draft one left. */
export function ReplyBox({ thread, formKey, asking, speech, formWords }: ReplyBoxProps) {
  const { t, format, now } = speech
  if (!thread.may.reply)
    return thread.lock ? null : (
      <p className="os-quiet" id="repondre">
        {t('thread.mayNotReply')}{' '}
        <a href={`/communautes/${thread.community.slug}`}>{t('thread.goToCommunity')}</a>
      </p>
    )
  const { draft } = thread
  const posts = postsOf(thread)
  const parentId = asking.answer ?? (draft?.fields.parentId as string | undefined)
  const parent = posts.find(({ id, number }) => number > 0 && id === parentId)
  const quoted = posts.find(
    ({ id, number }) => id === asking.quote || (number === 0 && asking.quote === 'fil'),
  )
  const quote =
    quoted?.html &&
    `${quotation(t('composer.quoteIntro', { author: nameOf(quoted.author, speech) }), wordsOf(quoted.html))}\n\n`
  return (
    <section className="os-replybox" id="repondre" aria-labelledby="votre-reponse">
      <h2 id="votre-reponse">{t('thread.replyTitle')}</h2>
      {thread.isOld && (
        <p className="os-composer__warning">
          {t('thread.oldNotice', { date: format.date(thread.lastActivityAt) })}
        </p>
      )}
      {draft && (
        <p className="os-quiet">{t('composer.draftFound', { when: format.said(draft.updatedAt, now) })}</p>
      )}
      <Composer
        action={writeReplyAction}
        draftPlace={{ communityId: thread.community.id, place: 'reply', subjectId: thread.id }}
        fields={{ communityId: thread.community.id, threadId: thread.id, key: formKey }}
        words={editorWords(t)}
        formWords={formWords}
        label={t('thread.replyTitle')}
        submit={t('composer.reply')}
        sending={t('composer.sending')}
        defaultBody={[draft?.body, quote].filter(Boolean).join('\n\n')}
        isDraft={draft !== null}
        answering={parent ? { id: parent.id, author: nameOf(parent.author, speech) } : null}
        rows={4}
      />
    </section>
  )
}

const postsOf = (thread: ThreadPage): Post[] => [
  thread.opening,
  ...thread.flow.flatMap((each) => ('branch' in each ? [each.branch.post, ...each.branch.answers] : [])),
]

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The words of a cleaned text, for a quotation. */
const wordsOf = (html: string) =>
  html
    .replace(/<\/(p|li|h\d|blockquote|pre|tr)>|<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
