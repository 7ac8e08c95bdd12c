'use client'
import type { ReactNode } from 'react'
import { describedBy, useField } from './context'

type CheckboxProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** What is sent when ticked. */
  value?: string
  defaultChecked?: boolean
  required?: boolean
}

export function Checkbox({
  name,
  label,
  hint,
  error,
  value = 'oui',
  defaultChecked,
  required,
}: CheckboxProps) {
  const field = useField(name, { error })
  const checked = field.answered ? field.typed === value : defaultChecked
  return (
    <div className={field.error ? 'fr-checkbox-group fr-checkbox-group--error' : 'fr-checkbox-group'}>
      <input
        key={String(checked)}
        type="checkbox"
        id={field.id}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.error && field.errorId)}
      />
      <label className="fr-label" htmlFor={field.id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      {field.error && (
        <p className="fr-error-text" id={field.errorId}>
          {field.error}
        </p>
      )}
    </div>
  )
}

type RadiosProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  defaultValue?: string
  /** Framed choices with room for an explanation, or a plain list. */
  rich?: boolean
}

/** One choice among a few, all visible. */
export function Radios({ name, legend, hint, error, options, defaultValue, rich = false }: RadiosProps) {
  const field = useField(name, { error, defaultValue })
  return (
    <fieldset
      className={`fr-fieldset os-radios${rich ? ' os-radios--rich' : ''}${field.error ? ' fr-fieldset--error' : ''}`}
      aria-labelledby={`${field.id}-legende`}
      aria-describedby={describedBy(hint !== undefined && field.hintId, field.error && field.errorId)}
    >
      <legend className="fr-fieldset__legend" id={`${field.id}-legende`}>
        {legend}
      </legend>
      {hint && (
        <p className="fr-hint-text" id={field.hintId}>
          {hint}
        </p>
      )}
      <div className="os-radios__options">
        {options.map((option, index) => {
          // The first answers to the field's own id, where the list of errors leads.
          const id = index === 0 ? field.id : `${field.id}-${index}`
          return (
            <div className="fr-radio-group" key={`${option.value}.${field.defaultValue}`}>
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={option.value === field.defaultValue}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${id}-aide` : undefined}
              />
              <label className="fr-label" htmlFor={id}>
                {option.label}
                {option.hint && (
                  <span className="fr-hint-text" id={`${id}-aide`}>
                    {option.hint}
                  </span>
                )}
              </label>
            </div>
          )
        })}
      </div>
      {field.error && (
        <p className="fr-error-text" id={field.errorId}>
          {field.error}
        </p>
      )}
    </fieldset>
  )
}
