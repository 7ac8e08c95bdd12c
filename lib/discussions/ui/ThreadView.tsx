import { PresenceMark } from '@/lib/activity/ui/PresenceMark'
import { locale, translatorIn } from '@/lib/i18n'
import { inner } from '@/lib/ui/html'
import { actOnPostAction } from '../actions'
import { reactionKinds } from '../model/reactions'
import type { ThreadPage } from '../queries/threadPage'
import type { Asking } from '../model/pages'
import { ReplyBox } from './ReplyBox'
import { threadBody, threadHead } from './thread'
import { ThreadForm } from './ThreadForm'
import { speechIn } from './words'

type ThreadViewProps = {
  thread: ThreadPage
  /** Makes the reply form one text, however often it is sent. */
  formKey: string
  asking: Asking
}

/** A page of a thread. Its texts are one piece of markup: twenty posts cost what one element costs. */
export async function ThreadView({ thread, formKey, asking }: ThreadViewProps) {
  const language = await locale()
  const speech = speechIn(language, thread.now)
  const ui = translatorIn(language, 'ui')
  const { t, words } = speech
  const formWords = { problems: ui('problems'), problem: ui('formProblem') }
  return (
    <div className="fr-container os-page os-thread">
      <div {...inner(threadHead(thread, speech))} />
      <ThreadForm
        action={actOnPostAction}
        words={{
          ...formWords,
          one: t('react.one', { name: '%n' }),
          many: t('react.many', { name: '%n', count: '%c' }),
          failed: t('react.failed'),
          names: Object.fromEntries(reactionKinds.map((kind) => [kind, words[kind]])),
        }}
        communityId={thread.community.id}
        threadId={thread.id}
        slug={thread.community.slug}
        page={thread.page}
        readNumber={thread.readNumber}
      >
        <div {...inner(threadBody(thread, asking.reactingTo, speech))} />
      </ThreadForm>
      <ReplyBox thread={thread} formKey={formKey} asking={asking} speech={speech} formWords={formWords} />
      <PresenceMark communityId={thread.community.id} />
    </div>
  )
}
