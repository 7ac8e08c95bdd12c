'use client'
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { describedBy, useField } from './context'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  defaultValue?: string
}

/** Label, help and error of one control, tied together for those who hear them. */
function Frame({
  field,
  label,
  hint,
  children,
}: {
  field: ReturnType<typeof useField>
  label: ReactNode
  hint?: ReactNode
  children: ReactNode
}) {
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
      {children}
      {field.error && (
        <p className="fr-error-text" id={field.errorId}>
          {field.error}
        </p>
      )}
    </div>
  )
}

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'id'>

/** A line of text, an address, a number, a date… `autoComplete` whenever it asks something about the person. */
export function Field({ name, label, hint, error, defaultValue, className, ...input }: InputProps) {
  const field = useField(name, { error, defaultValue })
  return (
    <Frame field={field} label={label} hint={hint}>
      <input
        {...input}
        id={field.id}
        name={name}
        defaultValue={input.type === 'password' ? undefined : field.defaultValue}
        className={`fr-input ${className ?? ''}`}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint !== undefined && field.hintId, field.error && field.errorId)}
      />
    </Frame>
  )
}

type AreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'id'>

/** Several lines; it grows with what is typed. */
export function TextArea({
  name,
  label,
  hint,
  error,
  defaultValue,
  className,
  rows = 4,
  ...area
}: AreaProps) {
  const field = useField(name, { error, defaultValue })
  return (
    <Frame field={field} label={label} hint={hint}>
      <textarea
        {...area}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.defaultValue}
        className={`fr-input os-area ${className ?? ''}`}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint !== undefined && field.hintId, field.error && field.errorId)}
      />
    </Frame>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }

type SelectProps = FieldProps & {
  options: Option[]
  /** A first line that is no answer: «Choisir une administration». */
  placeholder?: string
  required?: boolean
  autoComplete?: string
}

export function Select({
  name,
  label,
  hint,
  error,
  defaultValue,
  options,
  placeholder,
  ...select
}: SelectProps) {
  const field = useField(name, { error, defaultValue })
  return (
    <Frame field={field} label={label} hint={hint}>
      <select
        // React leaves a select as it is when its default changes: after a refusal, take a new one.
        key={field.defaultValue}
        {...select}
        id={field.id}
        name={name}
        defaultValue={field.defaultValue ?? ''}
        className="fr-select"
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(hint !== undefined && field.hintId, field.error && field.errorId)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: said, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {said}
          </option>
        ))}
      </select>
    </Frame>
  )
}
