'use client'
import { useId, useRef, useState, type DragEvent, type FormEvent, type ReactNode } from 'react'
import { sendList } from './send'

interface DepositSenderProps {
  /** Where the plain form goes. */
  action: string
  /** The address of a list is this one's, and its key. */
  folder: string
  importId: string
  isRequest: boolean
  words: Record<
    'file' | 'hint' | 'choose' | 'drop' | 'send' | 'sending' | 'stop' | 'stopped' | 'failed' | 'missing',
    string
  >
  children: ReactNode
}

type State =
  { is: 'waiting' } | { is: 'sending'; ratio: number; stop: () => void } | { is: 'failed'; why: string }

/** Sends the file as it is read, and says how far it got. Before any script it is a plain form. */
export function DepositSender({ action, folder, importId, isRequest, words, children }: DepositSenderProps) {
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [name, setName] = useState('')
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.is === 'sending') return
    const file = input.current?.files?.[0]
    if (!file) {
      input.current?.focus()
      return setState({ is: 'failed', why: words.missing })
    }
    const organisationId = new FormData(event.currentTarget).get('organisationId')
    sendList(
      { file, importId, isRequest, organisationId: String(organisationId ?? '') },
      {
        progress: (ratio, stop) => setState({ is: 'sending', ratio, stop }),
        done: (kept) => window.location.assign(`${folder}/${kept}`),
        failed: (why) => setState({ is: 'failed', why: why || words.failed }),
        stopped: () => setState({ is: 'failed', why: words.stopped }),
      },
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length === 0) return
    input.current.files = event.dataTransfer.files
    setName(event.dataTransfer.files[0]?.name ?? '')
  }

  return (
    <form className="os-form" method="post" encType="multipart/form-data" action={action} onSubmit={submit}>
      <input type="hidden" name="importId" value={importId} />
      {isRequest && <input type="hidden" name="request" value="oui" />}
      <div
        className={`os-uploader${isOver ? ' os-uploader--over' : ''}`}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="os-uploader__title" id={`${id}-titre`}>
          {words.file}
          <span className="fr-hint-text">
            {words.hint} {words.drop}
          </span>
        </p>
        {/* The browser's own button speaks the browser's language: ours is its label, the control stays where one tabs. */}
        <input
          ref={input}
          id={id}
          className="fr-sr-only os-uploader__input"
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,.xlsx,.ods"
          aria-invalid={state.is === 'failed' ? true : undefined}
          aria-describedby={`${id}-titre${state.is === 'failed' ? ` ${id}-erreur` : ''}`}
          onChange={(event) => {
            setName(event.target.files?.[0]?.name ?? '')
            setState({ is: 'waiting' })
          }}
        />
        <label className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-upload-line" htmlFor={id}>
          {words.choose}
        </label>
        {name && <p className="os-deposit__name">{name}</p>}
        <div aria-live="polite">
          {state.is === 'sending' && (
            <p className="os-deposit__progress">
              <progress value={state.ratio} max={1} aria-label={`${words.sending} ${name}`} />
              <span className="os-number">{Math.floor(state.ratio * 100)}&nbsp;%</span>
              <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={state.stop}>
                {words.stop}
              </button>
            </p>
          )}
        </div>
        {state.is === 'failed' && (
          <p className="fr-error-text" role="alert" id={`${id}-erreur`}>
            {state.why}
          </p>
        )}
      </div>
      {children}
      <div className="os-form__acts">
        <button className="fr-btn" type="submit" aria-disabled={state.is === 'sending' || undefined}>
          {words.send}
        </button>
      </div>
    </form>
  )
}
