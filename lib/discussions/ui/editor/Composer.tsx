'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ActionForm, Checkbox, SubmitButton, type FormAction, type FormWords } from '@/lib/ui/forms'
import { block, quotation } from '../../model/insert'
import { personalDataIn, type Personal } from '../../model/personalData'
import { Editor } from './Editor'
import type { Asked } from './ReplyComposer'
import { useDraft, type DraftPlace } from './useDraft'
import { Warnings } from './Warnings'
import { filled, type EditorWords } from './words'

export type ComposerProps = {
  action: FormAction
  draftPlace: DraftPlace
  /** What the action needs besides what is typed; `key` makes a double click one text. */
  fields: Record<string, string>
  words: EditorWords
  formWords: FormWords
  submit: string
  defaultBody?: string
  /** The text begins as a draft found again. */
  isDraft?: boolean
  bodyLabel?: string
  rows?: number
  /** For replies: which one is answered. */
  answering?: { id: string; author: string } | null
  label: string
  /** Where the form is sent before any script. */
  plain?: string
  /** Fields before the text: title, kind. */
  children?: ReactNode
  /** Beside the button that sends. */
  acts?: ReactNode
}

/** Where one writes: text, draft saved as one types, warnings, and the button. */
export function Composer(props: ComposerProps) {
  const { words, defaultBody = '', fields, draftPlace } = props
  const box = useRef<HTMLDivElement>(null)
  const [answering, setAnswering] = useState(props.answering ?? null)
  const [personal, setPersonal] = useState<Personal[]>([])
  const [hasDraft, setHasDraft] = useState(props.isDraft ?? false)
  const draft = useDraft(draftPlace, () => typedIn(box.current))

  function typed(body: string) {
    setPersonal(personalDataIn(body))
    draft.typed()
  }

  useEffect(() => {
    function write({ detail }: CustomEvent<Asked>) {
      const area = box.current?.querySelector('textarea')
      if (!area) return
      if (detail.answer) setAnswering(detail.answer)
      area.focus()
      if (detail.quote) {
        const { author, words: said } = detail.quote
        const caret = { value: area.value, start: area.value.length, end: area.value.length }
        const { from, to, text } = block(caret, quotation(filled(words.quoteIntro, { author }), said))
        area.setRangeText(`${text}\n`, from, to, 'end')
      }
      area.scrollIntoView({ block: 'center' })
      draft.typed()
    }
    document.addEventListener('osmose:ecrire', write as EventListener)
    return () => document.removeEventListener('osmose:ecrire', write as EventListener)
  }, [words, draft])

  function discard() {
    const area = box.current?.querySelector('textarea')
    if (area) area.value = ''
    for (const input of box.current?.querySelectorAll('input[name=title]') ?? [])
      (input as HTMLInputElement).value = ''
    setHasDraft(false)
    void draft.save()
  }

  return (
    <div ref={box} className="os-composer" onSubmit={draft.stop} onInput={draft.typed}>
      <ActionForm action={props.action} words={props.formWords} label={props.label} plain={props.plain}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="parentId" value={answering?.id ?? ''} />
        {answering && (
          <p className="os-composer__answering">
            {answering.author
              ? filled(words.answering, { author: answering.author })
              : words.answeringElsewhere}
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              onClick={() => setAnswering(null)}
            >
              {words.answerThread}
            </button>
          </p>
        )}
        {props.children}
        <Editor
          communityId={draftPlace.communityId}
          words={words}
          defaultValue={defaultBody}
          label={props.bodyLabel}
          rows={props.rows}
          onTyped={typed}
        />
        <Warnings personal={personal} words={words} />
        {props.plain && (
          <noscript>
            <p className="fr-hint-text">{words.beware}</p>
            <Checkbox name="acknowledged" label={words.acknowledge} />
            <Checkbox name="confirmed" label={words.confirmCrowd} />
          </noscript>
        )}
        <div className="os-composer__acts">
          <SubmitButton pendingLabel={words.sending}>{props.submit}</SubmitButton>
          {props.acts}
          {hasDraft && (
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline" onClick={discard}>
              {words.discard}
            </button>
          )}
          <p className="os-composer__draft" role="status">
            {draft.state === 'failed' && words.draftFailed}
            {draft.state &&
              draft.state !== 'failed' &&
              filled(words.draftSaved, { clock: draft.state.clock })}
          </p>
        </div>
      </ActionForm>
    </div>
  )
}

/** What the draft keeps: the text, its title and kind, what it answers, and the form's key. */
function typedIn(box: HTMLElement | null): Record<string, string> | null {
  const form = box?.querySelector('form')
  if (!form) return null
  const data = new FormData(form)
  const kept = ['title', 'body', 'parentId', 'kind', 'key'].flatMap((name) => {
    const value = data.get(name)
    return typeof value === 'string' && (value !== '' || name === 'body') ? [[name, value] as const] : []
  })
  return Object.fromEntries(kept)
}
