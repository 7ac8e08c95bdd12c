'use client'
import { useState } from 'react'

/** Copies a link, and says so; the link itself stands beside, for whoever prefers to select it. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="fr-btn fr-btn--sm fr-btn--tertiary fr-btn--icon-left fr-icon-clipboard-line"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      <span aria-live="polite">{isCopied ? done : label}</span>
    </button>
  )
}
