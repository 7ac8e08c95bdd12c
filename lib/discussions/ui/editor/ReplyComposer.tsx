'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type discussionsCatalogue from '@/lib/i18n/fr/discussions.json'
import type uiCatalogue from '@/lib/i18n/fr/ui.json'
import type { FormAction } from '@/lib/ui/forms'
import { toldCookie } from '@/lib/ui/toldCookie'
import { threadHref } from '../../model/pages'
import { personalDataIn } from '../../model/personalData'
import { Composer } from './Composer'
import { refused, send } from './send'

/** Asked by the posts of the page: answer this one, quote those words. */
export type Asked = { answer?: { id: string; author: string }; quote?: { author: string; words: string } }

export interface ReplyStart {
  /** The plain form that stood here, and what it held. */
  form: HTMLFormElement
  formKey: string
  body: string
  caret: number | null
  answering: { id: string; author: string } | null
  isDraft: boolean
  asked: Asked | null
}

export interface ReplyWords {
  discussions: typeof discussionsCatalogue
  ui: typeof uiCatalogue
}

type ReplyComposerProps = { start: ReplyStart; words: ReplyWords; communityId: string; threadId: string }

/** The editor in the place of the plain box, with what was typed in it. */
export function ReplyComposer({
  start,
  words: { discussions, ui },
  communityId,
  threadId,
}: ReplyComposerProps) {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const area = box.current?.querySelector('textarea')
    // Typed while this was being loaded.
    const typed = start.form.querySelector('textarea')
    if (area && typed && typed.value !== area.value) area.value = typed.value
    const caret = typed && document.activeElement === typed ? typed.selectionStart : start.caret
    start.form.remove()
    if (area && caret !== null) {
      area.focus()
      area.setSelectionRange(caret, caret)
    }
  }, [start])
  useEffect(() => {
    if (start.asked) document.dispatchEvent(new CustomEvent<Asked>('osmose:ecrire', { detail: start.asked }))
  }, [start])

  const action: FormAction = async (_previous, form) => {
    const unseen = personalDataIn(String(form.get('body'))).length > 0 && !form.get('acknowledged')
    if (unseen) return refused(form, { acknowledged: [discussions.mistake.personalData] })
    const address = `/api/communautes/${communityId}/fils/${threadId}/reponses`
    const { state, result } = await send<{
      slug: string
      page: number
      replyId: string
      unknownNames: string[]
    }>(address, form)
    if (result) {
      const { slug, page, replyId, unknownNames } = result
      const names = unknownNames
        .slice(0, 5)
        .map((name) => `@${name}`)
        .join(', ')
      const told = discussions.told
      leadTo(
        threadHref(slug, threadId, page, replyId),
        names ? told.unknown.replace('{names}', names) : told.replied,
      )
    }
    return state
  }

  return (
    <div ref={box}>
      <Composer
        action={action}
        draftPlace={{ communityId, place: 'reply', subjectId: threadId }}
        fields={{ key: start.formKey }}
        words={discussions.composer}
        formWords={{ problems: ui.problems, problem: ui.formProblem }}
        label={discussions.thread.replyTitle}
        submit={discussions.composer.reply}
        defaultBody={start.body}
        isDraft={start.isDraft}
        answering={start.answering}
        rows={4}
      />
    </div>
  )
}

/** To the reply just written, on a page read anew. */
function leadTo(href: string, said: string) {
  document.cookie = `${toldCookie}=${encodeURIComponent(said)}; path=/; max-age=20; samesite=lax`
  const here = window.location.pathname + window.location.search
  const [path] = href.split('#')
  if (here === path) {
    window.location.hash = href.split('#')[1] ?? ''
    window.location.reload()
  } else window.location.assign(href)
}
