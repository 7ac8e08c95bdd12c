'use client'
import { useEffect, useRef, useState } from 'react'
import { toldCookie } from './toldCookie'

/** What was just done. It takes the focus, so that it is heard, and so that the next key starts from the top. */
export function Told({ message, closeLabel }: { message: string; closeLabel: string }) {
  const [closed, setClosed] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.cookie = `${toldCookie}=; path=/; max-age=0; samesite=lax`
    box.current?.focus({ preventScroll: true })
  }, [message])
  if (closed === message) return null
  return (
    <div className="os-told" role="status" ref={box} tabIndex={-1}>
      <span className="fr-icon-checkbox-circle-fill os-told__icon" aria-hidden="true" />
      <p>{message}</p>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
        onClick={() => setClosed(message)}
      >
        {closeLabel}
      </button>
    </div>
  )
}
