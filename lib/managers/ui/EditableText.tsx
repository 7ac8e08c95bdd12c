'use client'
import { useId, useRef, useState } from 'react'
import { CopyButton } from '@/lib/ui/CopyButton'
import { PrintButton } from '@/lib/ui/PrintButton'

type EditableTextProps = {
  label: string
  text: string
  /** Lines shown at first. */
  rows: number
  words: { copy: string; copied: string; print: string; mail: string }
  canPrint?: boolean
  /** The subject of a mail that may be begun from it. */
  mailSubject?: string
}

/** A text to make one's own, then to take away: copied, printed, or sent from one's own mail. */
export function EditableText({ label, text, rows, words, canPrint, mailSubject }: EditableTextProps) {
  const [written, setWritten] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  return (
    <div className="os-ready">
      <div className="fr-input-group os-no-print">
        <label className="fr-label" htmlFor={id}>
          {label}
        </label>
        <textarea
          ref={area}
          id={id}
          className="fr-input os-ready__text"
          rows={rows}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </div>
      <div className="os-acts os-no-print">
        <CopyButton
          text={written}
          label={words.copy}
          done={words.copied}
          onRefused={() => area.current?.select()}
        />
        {canPrint && <PrintButton label={words.print} />}
        {mailSubject && (
          <a
            className="fr-btn fr-btn--sm fr-btn--tertiary fr-btn--icon-left fr-icon-mail-line"
            href={`mailto:?subject=${encodeURIComponent(mailSubject)}&body=${encodeURIComponent(written.replace(/\n/g, '\r\n'))}`}
          >
            {words.mail}
          </a>
        )}
      </div>
      {canPrint && (
        <div className="os-ready__print" aria-hidden="true">
          {written}
        </div>
      )}
    </div>
  )
}
