'use client'
import { useId, useState, type DragEvent, type ReactNode, type Ref } from 'react'

interface DropZoneProps {
  words: Record<'label' | 'hint' | 'drop' | 'choose', string>
  accept: string
  multiple?: boolean
  /** Of a form that is also sent without script. */
  name?: string
  input?: Ref<HTMLInputElement>
  /** The id of what is wrong with the choice. */
  errorId?: string | undefined
  onFiles: (files: FileList, input: HTMLInputElement | null) => void
  children?: ReactNode
}

/** Where files are chosen, or dropped. */
export function DropZone({
  words,
  accept,
  multiple,
  name,
  input,
  errorId,
  onFiles,
  children,
}: DropZoneProps) {
  const [isOver, setOver] = useState(false)
  const id = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files, null)
  }
  return (
    <div
      className={`os-uploader${isOver ? ' os-uploader--over' : ''}`}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="os-uploader__title" id={`${id}-titre`}>
        {words.label}
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
        name={name}
        multiple={multiple}
        accept={accept}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={`${id}-titre${errorId ? ` ${errorId}` : ''}`}
        onChange={({ target }) => target.files && onFiles(target.files, target)}
      />
      <label className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-upload-line" htmlFor={id}>
        {words.choose}
      </label>
      {children}
    </div>
  )
}
