'use client'
import { useState } from 'react'
import { describedBy, useField } from './context'
import type { FieldProps } from './Field'

type PasswordFieldProps = Omit<FieldProps, 'defaultValue'> & {
  autoComplete: 'current-password' | 'new-password'
  /** «Afficher», «Masquer» */
  words: { show: string; hide: string }
  minLength?: number
}

/** A password that can be looked at before it is sent; never filled again after a refusal. */
export function PasswordField({ name, label, hint, error, words, ...input }: PasswordFieldProps) {
  const field = useField(name, { error })
  const [isShown, setShown] = useState(false)
  return (
    <div className={field.error ? 'fr-input-group fr-input-group--error' : 'fr-input-group'}>
      <label className="fr-label" htmlFor={field.id}>
        {label}
        {hint && (
          <span className="fr-hint-text" id={field.hintId}>
            {hint}
          </span>
        )}
      </label>
      <div className="os-password">
        <input
          {...input}
          className="fr-input"
          id={field.id}
          name={name}
          type={isShown ? 'text' : 'password'}
          required
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(hint !== undefined && field.hintId, field.error && field.errorId)}
        />
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          aria-controls={field.id}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
      {field.error && (
        <p className="fr-error-text" id={field.errorId}>
          {field.error}
        </p>
      )}
    </div>
  )
}
