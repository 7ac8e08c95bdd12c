'use client'
import { useEffect, useRef, useState } from 'react'
import type { Proposed } from '../proposing/occasion'
import { proposedPath } from './proposedPath'

interface LaunchPracticesProps {
  kind: string
  first: Proposed | null
  words: { title: string; hint: string; all: string; avoid: string }
}

/** Follows the type that is chosen in the form it stands in; without script it keeps to the usual one. */
export function LaunchPractices({ kind, first, words }: LaunchPracticesProps) {
  const [proposed, setProposed] = useState(first)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    const known = new Map<string, Proposed | null>([[kind, first]])
    let wanted = kind
    const follow = async ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'kind') return
      const chosen = (wanted = target.value)
      if (!known.has(chosen)) {
        const answer = await fetch(`/api/pratiques/lancement?type=${encodeURIComponent(chosen)}`)
        if (!answer.ok) return
        known.set(chosen, (await answer.json()) as Proposed | null)
      }
      // Only the last one that was chosen is shown, whichever answer came last.
      if (chosen === wanted) setProposed(known.get(chosen) ?? null)
    }
    form?.addEventListener('change', follow)
    return () => form?.removeEventListener('change', follow)
  }, [kind, first])
  return (
    <section ref={place} className="os-launch" aria-labelledby="lancement" aria-live="polite">
      <h3 id="lancement" className="os-launch__title">
        {words.title}
      </h3>
      {proposed && proposed.practices.length > 0 && (
        <ul>
          {proposed.practices.map(({ id, title, isFailure }) => (
            <li key={id}>
              <a href={proposedPath(id, proposed.occasionId)} target="_blank" rel="noreferrer">
                {title}
              </a>
              {isFailure && ` (${words.avoid})`}
            </li>
          ))}
        </ul>
      )}
      <p className="fr-hint-text">
        {words.hint}{' '}
        <a href="/pratiques?moment=launch" target="_blank" rel="noreferrer">
          {words.all}
        </a>
      </p>
    </section>
  )
}
