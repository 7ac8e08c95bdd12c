'use client'
import { useState } from 'react'

type CopyButtonProps = {
  text: string
  label: string
  done: string
  /** When the browser lets no page copy: to select the text, and let the person do it. */
  onRefused?: () => void
}

/** Copies a text, and says so; the text itself stands beside, for whoever prefers to select it. */
export function CopyButton({ text, label, done, onRefused }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      setCopied(null)
      onRefused?.()
    }
  }
  return (
    <button
      type="button"
      className="fr-btn fr-btn--sm fr-btn--tertiary fr-btn--icon-left fr-icon-clipboard-line"
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied === text ? done : label}</span>
    </button>
  )
}
