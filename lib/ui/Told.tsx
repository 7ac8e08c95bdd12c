'use client'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { refusal, toldCookie } from './toldCookie'

/** Tab goes on from the place that the address names, where it names one: a line that was corrected, a skill that was added. */
function goOn({ key, shiftKey, target, currentTarget }: KeyboardEvent) {
  if (key !== 'Tab' || shiftKey || target !== currentTarget) return
  const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** What was just done, or why it was not. It takes the focus, so that it is heard, and so that the next key starts from the top. */
export function Told({ message, closeLabel }: { message: string; closeLabel: string }) {
  const [closed, setClosed] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.cookie = `${toldCookie}=; path=/; max-age=0; samesite=lax`
    box.current?.focus({ preventScroll: true })
  }, [message])
  if (closed === message) return null
  const isRefusal = message.startsWith(refusal)
  return (
    <div
      className={isRefusal ? 'os-told os-told--refused' : 'os-told'}
      role={isRefusal ? 'alert' : 'status'}
      ref={box}
      tabIndex={-1}
      onKeyDown={goOn}
    >
      <span
        className={`os-told__icon ${isRefusal ? 'fr-icon-warning-fill' : 'fr-icon-checkbox-circle-fill'}`}
        aria-hidden="true"
      />
      <p>{isRefusal ? message.slice(refusal.length) : message}</p>
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
