'use client'
import type { Nameable } from './useNames'
import type { EditorWords } from './words'

type NamesProps = {
  id: string
  words: EditorWords
  people: Nameable[]
  active: number
  choose: (person: Nameable) => void
}

/** People one may name; the arrows and Enter stay in the text, as in every combobox. */
export function Names({ id, words, people, active, choose }: NamesProps) {
  return (
    <ul className="os-names" id={id} role="listbox" aria-label={words.people}>
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Pressing must not take the caret out of the text.
          onMouseDown={(event) => {
            event.preventDefault()
            choose(person)
          }}
        >
          <strong>{person.name}</strong>
          {person.about && <span>{person.about}</span>}
        </li>
      ))}
    </ul>
  )
}
