import { PresenceMark } from '@/lib/activity/ui/PresenceMark'
import { locale } from '@/lib/i18n'
import { html } from '@/lib/ui/html'
import { Still } from '@/lib/ui/still'
import type { Asking } from '../model/pages'
import type { ThreadPage } from '../queries/threadPage'
import { replyBox } from './replyBox'
import { threadBody, threadHead } from './thread'
import { ThreadTools } from './ThreadTools'
import { speechIn } from './words'

type ThreadViewProps = {
  thread: ThreadPage
  /** Makes the reply form one text, however often it is sent. */
  formKey: string
  asking: Asking
}

/**
 * A page of a thread, as one piece of markup: twenty posts cost what one element costs. It is whole without
 * script; `ThreadTools` then lends its hands to what is already there.
 */
export async function ThreadView({ thread, formKey, asking }: ThreadViewProps) {
  const language = await locale()
  const speech = speechIn(language, thread.now)
  const page = html`${threadHead(thread, speech)}${threadBody(thread, asking.reactingTo, speech)}${replyBox(thread, formKey, asking, speech)}`
  return (
    <>
      <Still className="fr-container os-page os-thread" id="fil-entier" markup={page} />
      <ThreadTools
        locale={language}
        communityId={thread.community.id}
        threadId={thread.id}
        readNumber={thread.readNumber}
      />
      <PresenceMark communityId={thread.community.id} />
    </>
  )
}
