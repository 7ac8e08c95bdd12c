'use client'
import { useState } from 'react'

export type Persona = { name: string; role: string; email: string; password: string }

type PersonasProps = {
  personas: Persona[]
  words: { title: string; lead: string }
  filledWords: string[]
}

/** Whom one may be in the demonstration. Their credentials can be read too: nothing here needs a script. */
export function Personas({ personas, words, filledWords }: PersonasProps) {
  const [filled, setFilled] = useState<number | null>(null)

  function fill({ email, password }: Persona, index: number) {
    for (const [name, value] of Object.entries({ email, password })) {
      const input = document.querySelector<HTMLInputElement>(`main form input[name="${name}"]`)
      if (input) input.value = value
    }
    setFilled(index)
    document.querySelector<HTMLButtonElement>('main form button[value="password"]')?.focus()
  }

  return (
    <section className="os-card os-card--quiet os-personas">
      <h2 className="os-card__title">{words.title}</h2>
      <p className="fr-hint-text">{words.lead}</p>
      <ul className="os-list">
        {personas.map((persona, index) => (
          <li key={persona.email}>
            <button type="button" className="os-persona" onClick={() => fill(persona, index)}>
              <span className="os-persona__name">{persona.name}</span>
              <span className="os-persona__role" lang="fr">
                {persona.role}
              </span>
            </button>
            <p className="os-persona__keys">
              {persona.email}
              <br />
              {persona.password}
            </p>
          </li>
        ))}
      </ul>
      <p className="fr-sr-only" role="status">
        {filled !== null && filledWords[filled]}
      </p>
    </section>
  )
}
