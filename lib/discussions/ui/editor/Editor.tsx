'use client'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useField } from '@/lib/ui/forms/context'
import { nameBegun, type Insertion, type Typed } from '../../model/insert'
import { useNames, type Nameable } from './useNames'
import { filled, type EditorWords } from './words'

// What helps to write comes when somebody begins to write: those who only read never load it.
const tools = () => import('./tools')
const Toolbar = lazy(() => tools().then((all) => ({ default: all.Toolbar })))
const Names = lazy(() => tools().then((all) => ({ default: all.Names })))
const Preview = lazy(() => tools().then((all) => ({ default: all.Preview })))

export type EditorProps = {
  communityId: string
  words: EditorWords
  defaultValue?: string
  label?: string
  rows?: number
  /** After each key, and after each insertion. */
  onTyped: (body: string) => void
}

/** Replaces part of the text as if it had been typed, so that Ctrl+Z takes it back. */
function type(area: HTMLTextAreaElement, { from, to, text, select }: Insertion) {
  area.focus()
  area.setSelectionRange(from, to)
  if (!document.execCommand('insertText', false, text)) area.setRangeText(text, from, to, 'end')
  area.setSelectionRange(...select)
}

const typedIn = (area: HTMLTextAreaElement): Typed => ({
  value: area.value,
  start: area.selectionStart,
  end: area.selectionEnd,
})

/** A text area with a hand on the mouse: toolbar, preview, names. Without any of it, still a text area. */
export function Editor({ communityId, words, defaultValue, label, rows = 6, onTyped }: EditorProps) {
  const field = useField('body', { defaultValue })
  const area = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const [isWriting, setWriting] = useState(false)
  const [preview, setPreview] = useState<string | null>(null)
  const names = useNames(communityId)

  function insert(make: (typed: Typed) => Insertion) {
    if (!area.current) return
    type(area.current, make(typedIn(area.current)))
    onTyped(area.current.value)
  }

  function choose({ written }: Nameable) {
    const begun = area.current && nameBegun(typedIn(area.current))
    if (begun) {
      const text = `@${written} `
      const caret = begun.from + text.length
      insert(({ start }) => ({ from: begun.from, to: start, text, select: [caret, caret] }))
    }
    names.close()
  }

  function keyDown(event: React.KeyboardEvent) {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') area.current?.form?.requestSubmit()
    if (!names.found) return
    const { people } = names.found
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = people[names.active]
    if (step !== 0 && chosen) names.setActive((names.active + step + people.length) % people.length)
    else if (event.key === 'Escape') names.close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen)
    else return
    event.preventDefault()
  }

  const found = names.found?.people ?? []
  return (
    <div
      className={field.error ? 'fr-input-group fr-input-group--error os-editor' : 'fr-input-group os-editor'}
    >
      <label className="fr-label" htmlFor={field.id}>
        {label ?? words.body}
        <span className="fr-hint-text" id={field.hintId}>
          {words.hint}
        </span>
      </label>
      <div className="os-editor__bar">
        {isWriting && (
          <Suspense fallback={null}>
            <Toolbar words={words} isAway={preview !== null} insert={insert} controls={field.id} />
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              aria-pressed={preview !== null}
              onClick={() => setPreview(preview === null ? (area.current?.value ?? '') : null)}
            >
              {words.preview}
            </button>
          </Suspense>
        )}
      </div>
      <div className="os-editor__place">
        <textarea
          ref={area}
          id={field.id}
          name="body"
          rows={rows}
          hidden={preview !== null}
          className="fr-input os-area"
          defaultValue={field.defaultValue}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.error ? `${field.hintId} ${field.errorId}` : field.hintId}
          aria-autocomplete="list"
          aria-controls={found.length > 0 ? list : undefined}
          aria-activedescendant={found.length > 0 ? `${list}-${names.active}` : undefined}
          onInput={(event) => {
            onTyped(event.currentTarget.value)
            names.look(typedIn(event.currentTarget))
          }}
          onFocus={() => setWriting(true)}
          onKeyDown={keyDown}
          onBlur={names.close}
        />
        <Suspense fallback={null}>
          {found.length > 0 && (
            <Names id={list} words={words} people={found} active={names.active} choose={choose} />
          )}
          {preview !== null && <Preview communityId={communityId} body={preview} words={words} />}
        </Suspense>
      </div>
      <p className={names.found?.later ? 'fr-hint-text' : 'fr-sr-only'} role="status">
        {isWriting &&
          names.found &&
          (names.found.later ??
            (found.length === 1
              ? words.onePerson
              : filled(words.manyPeople, { count: String(found.length) })))}
      </p>
      {field.error && (
        <p className="fr-error-text" id={field.errorId}>
          {field.error}
        </p>
      )}
    </div>
  )
}
