'use client'
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { DropZone } from '@/lib/ui/DropZone'
import { sendFile } from '@/lib/ui/sendFile'

interface DepositSenderProps {
  /** Where the plain form goes. */
  action: string
  /** The address of a list is this one's, and its key. */
  folder: string
  importId: string
  isRequest: boolean
  words: Record<
    'label' | 'hint' | 'choose' | 'drop' | 'send' | 'sending' | 'stop' | 'stopped' | 'failed' | 'missing',
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
  const input = useRef<HTMLInputElement>(null)
  const errorId = useId()

  // A file that was chosen before the script was there.
  useEffect(() => setName((known) => known || (input.current?.files?.[0]?.name ?? '')), [])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.is === 'sending') return
    const file = input.current?.files?.[0]
    if (!file) {
      input.current?.focus()
      return setState({ is: 'failed', why: words.missing })
    }
    const organisationId = new FormData(event.currentTarget).get('organisationId')
    const asked = new URLSearchParams({ importId, name: file.name })
    if (organisationId) asked.set('organisationId', String(organisationId))
    if (isRequest) asked.set('request', 'oui')
    const fail = (why?: string) => setState({ is: 'failed', why: why || words.failed })
    sendFile(file, `/api/imports?${asked}`, {
      progress: (ratio, stop) => setState({ is: 'sending', ratio, stop }),
      answered: (status, { importId: kept, detail }) =>
        status === 200 && kept ? window.location.assign(`${folder}/${kept}`) : fail(detail),
      cut: fail,
      stopped: () => fail(words.stopped),
    })
  }
  const choose = (files: FileList) => {
    if (input.current) input.current.files = files
    setName(files[0]?.name ?? '')
    setState({ is: 'waiting' })
  }

  return (
    <form className="os-form" method="post" encType="multipart/form-data" action={action} onSubmit={submit}>
      <input type="hidden" name="importId" value={importId} />
      {isRequest && <input type="hidden" name="request" value="oui" />}
      <DropZone
        words={words}
        accept=".csv,.tsv,.txt,.xlsx,.ods"
        name="file"
        input={input}
        errorId={state.is === 'failed' ? errorId : undefined}
        onFiles={choose}
      >
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
          <p className="fr-error-text" role="alert" id={errorId}>
            {state.why}
          </p>
        )}
      </DropZone>
      {children}
      <div className="os-form__acts">
        <button className="fr-btn" type="submit" aria-disabled={state.is === 'sending' || undefined}>
          {words.send}
        </button>
      </div>
    </form>
  )
}
