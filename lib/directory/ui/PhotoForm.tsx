'use client'
import { useId, useRef, useState, type FormEvent } from 'react'
import { DropZone } from '@/lib/ui/DropZone'

interface PhotoFormProps {
  words: Record<'label' | 'hint' | 'drop' | 'choose' | 'send' | 'missing', string>
}

/** Chooses a portrait, and sends it as a plain form does, which works before any script. */
export function PhotoForm({ words }: PhotoFormProps) {
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const errorId = useId()
  const choose = (files: FileList) => {
    if (input.current) input.current.files = files
    setName(files[0]?.name ?? '')
    setMissing(false)
  }
  const requireChoice = (event: FormEvent) => {
    if (input.current?.files?.length) return
    event.preventDefault()
    setMissing(true)
    input.current?.focus()
  }
  return (
    <form
      className="os-form"
      method="post"
      action="/compte/photo"
      encType="multipart/form-data"
      onSubmit={requireChoice}
    >
      <DropZone
        words={words}
        accept="image/jpeg,image/png,image/webp"
        name="photo"
        input={input}
        errorId={isMissing ? errorId : undefined}
        onFiles={choose}
      >
        {name && <p className="os-deposit__name">{name}</p>}
        {isMissing && (
          <p className="fr-error-text" role="alert" id={errorId}>
            {words.missing}
          </p>
        )}
      </DropZone>
      <div className="os-form__acts">
        <button className="fr-btn fr-btn--secondary" type="submit">
          {words.send}
        </button>
      </div>
    </form>
  )
}
