'use client'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type SubmitButtonProps = {
  children: ReactNode
  /** Said while the form is on its way. */
  pendingLabel?: ReactNode
  tone?: 'primary' | 'secondary' | 'tertiary' | 'danger' | 'quiet'
  size?: 'sm' | 'md' | 'lg'
  icon?: string
  name?: string
  value?: string
  disabled?: boolean
  formNoValidate?: boolean
}

const tones = {
  primary: '',
  secondary: ' fr-btn--secondary',
  tertiary: ' fr-btn--tertiary',
  danger: ' os-btn--danger',
  quiet: ' fr-btn--tertiary-no-outline',
}

/** Sends the form once: while it is on its way, a second press does nothing. */
export function SubmitButton({
  children,
  pendingLabel,
  tone = 'primary',
  size = 'md',
  icon,
  disabled,
  ...button
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button
      {...button}
      type="submit"
      // Kept focusable while pending: a disabled button would lose the focus of whoever pressed it.
      aria-disabled={pending || disabled || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => (pending || disabled) && event.preventDefault()}
      className={`fr-btn${tones[tone]}${size === 'md' ? '' : ` fr-btn--${size}`}${icon ? ` fr-btn--icon-left ${icon}` : ''}`}
    >
      {pending && <span className="os-spinner" aria-hidden="true" />}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  )
}
