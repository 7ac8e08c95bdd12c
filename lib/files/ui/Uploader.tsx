'use client'
import { useState } from 'react'
import { DropZone } from '@/lib/ui/DropZone'
import { send, type Sending } from './send'
import type { UploaderWords } from './uploaderWords'

interface UploaderProps {
  communityId: string
  /** Given: what is sent becomes the next version of this file. */
  depositId?: string
  /** Address of the list, to lead to what was sent. */
  folder: string
  words: UploaderWords
}

/** Sends files, several at once, by choice or by dropping them; says how far each got; each can be stopped. */
export function Uploader({ communityId, depositId, folder, words }: UploaderProps) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const change = (sending: Sending) =>
    setSendings((list) =>
      [...list.filter((other) => other.id !== sending.id), sending].sort((a, b) => a.at - b.at),
    )
  const start = (files: Iterable<File>) => {
    for (const file of depositId ? [...files].slice(0, 1) : files)
      send({ file, communityId, depositId }, change)
  }

  return (
    <DropZone
      words={words}
      accept={words.accept}
      multiple={!depositId}
      onFiles={(files, input) => {
        start(files)
        if (input) input.value = ''
      }}
    >
      <ul className="os-uploader__list" aria-live="polite">
        {sendings.map((sending) => (
          <SendingLine key={sending.id} sending={sending} folder={folder} words={words} />
        ))}
      </ul>
    </DropZone>
  )
}

function SendingLine({ sending, folder, words }: { sending: Sending; folder: string; words: UploaderWords }) {
  const { state, name, ratio } = sending
  return (
    <li>
      <strong>{name}</strong>
      {state.is === 'sending' && (
        <>
          <progress value={ratio} max={1} aria-label={`${words.sending} ${name}`} />
          <span className="os-number">{Math.floor(ratio * 100)}&nbsp;%</span>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={sending.stop}>
            {words.stop}
            <span className="fr-sr-only"> {name}</span>
          </button>
        </>
      )}
      {state.is === 'stored' && (
        <span>
          <span className="fr-icon-check-line" aria-hidden="true" /> {words.done}{' '}
          <a href={`${folder}/${state.depositId}`}>
            {words.open}
            <span className="fr-sr-only"> {name}</span>
          </a>
        </span>
      )}
      {state.is === 'sameName' && (
        <span className="os-uploader__ask">
          {words.same}
          <button type="button" className="fr-btn fr-btn--sm" onClick={() => sending.again('version')}>
            {words.asVersion}
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            onClick={() => sending.again('both')}
          >
            {words.asOther}
          </button>
        </span>
      )}
      {(state.is === 'failed' || state.is === 'stopped') && (
        <span className="os-uploader__ask">
          <span className="fr-error-text">
            {state.is === 'stopped' ? words.stopped : state.why || words.failed}
          </span>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            onClick={() => sending.again()}
          >
            {words.retry}
            <span className="fr-sr-only"> {name}</span>
          </button>
        </span>
      )}
    </li>
  )
}
