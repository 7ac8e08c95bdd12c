'use client'
import { around, before, block, code, link, type Insertion, type Typed } from '../../model/insert'
import type { EditorWords } from './words'

type ToolbarProps = {
  words: EditorWords
  /** While the preview is shown there is nothing to press. */
  isAway: boolean
  insert: (make: (typed: Typed) => Insertion) => void
  controls: string
}

/** One stop for the Tab key; the arrows move inside, as in every toolbar. */
export function Toolbar({ words, isAway, insert, controls }: ToolbarProps) {
  const tools: [string, string, (typed: Typed) => Insertion][] = [
    [words.bold, 'fr-icon-bold', (typed) => around(typed, '**', words.boldSample)],
    [words.italic, 'fr-icon-italic', (typed) => around(typed, '*', words.italicSample)],
    [words.link, 'fr-icon-link', (typed) => link(typed, words.linkSample)],
    [words.list, 'fr-icon-list-unordered', (typed) => before(typed, '- ')],
    [words.quote, 'fr-icon-quote-line', (typed) => before(typed, '> ')],
    [words.code, 'fr-icon-code-view', (typed) => code(typed, words.codeSample)],
    [words.table, 'fr-icon-table-line', (typed) => block(typed, words.tableSample)],
  ]
  return (
    <div
      className="os-toolbar"
      role="toolbar"
      aria-label={words.toolbar}
      aria-controls={controls}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        if (step === 0) return
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const here = buttons.indexOf(event.target as HTMLButtonElement)
        buttons[(here + step + buttons.length) % buttons.length]?.focus()
        event.preventDefault()
      }}
    >
      {tools.map(([label, icon, make], index) => (
        <button
          key={label}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          disabled={isAway}
          className={`os-tool ${icon}`}
          title={label}
          onClick={() => insert(make)}
        >
          <span className="fr-sr-only">{label}</span>
        </button>
      ))}
    </div>
  )
}
