'use client'
import { useId, useState, type ReactNode } from 'react'
import { Dialog } from './Dialog'
import { ActionForm, type FormWords } from './forms/ActionForm'
import type { FormAction } from './forms/context'

type ConfirmDialogProps = {
  /** The button that asks. */
  opener: ReactNode
  openerClassName?: string
  title: ReactNode
  /** What will happen, and what will stay. */
  children: ReactNode
  action: FormAction
  /** What the action needs to know. */
  fields: Record<string, string>
  /** For what cannot be undone: the word to type, and the sentence that asks for it. */
  typed?: { word: string; label: string }
  words: FormWords & { cancel: string; confirm: string; close: string }
}

/** Asks before a destructive act; what cannot be undone is typed. */
export function ConfirmDialog({
  opener,
  openerClassName,
  title,
  children,
  action,
  fields,
  typed,
  words,
}: ConfirmDialogProps) {
  const [written, setWritten] = useState('')
  const id = useId()
  const isReady = !typed || written.trim() === typed.word
  return (
    <Dialog opener={opener} openerClassName={openerClassName} title={title} closeLabel={words.close}>
      <ActionForm action={action} words={words}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {typed && (
          <div className="fr-input-group">
            <label className="fr-label" htmlFor={id}>
              {typed.label}
            </label>
            <input
              className="fr-input"
              id={id}
              name="confirmation"
              autoComplete="off"
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          </div>
        )}
        <div className="os-dialog__acts">
          <button className="fr-btn os-btn--danger" type="submit" disabled={!isReady}>
            {words.confirm}
          </button>
          <button
            className="fr-btn fr-btn--tertiary"
            type="button"
            onClick={(event) => event.currentTarget.closest('dialog')?.close()}
          >
            {words.cancel}
          </button>
        </div>
      </ActionForm>
    </Dialog>
  )
}
