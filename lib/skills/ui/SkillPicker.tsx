'use client'
import { useActionState, useId, useRef, type KeyboardEvent } from 'react'
import type { FormAction } from '@/lib/ui/forms/context'
import { useSkills, type Pickable } from './useSkills'

export interface PickerWords {
  label: string
  hint: string
  submit: string
  list: string
  /** How many were found: the sentence for none, one, two… */
  counted: string[]
  /** By kind: «Savoir-faire». */
  kinds: Record<string, string>
}

interface SkillPickerProps {
  action: FormAction
  typed: string
  words: PickerWords
}

/**
 * What one types to add a skill. A plain question to the page without script; with it, the skills are proposed while
 * one types, and choosing one adds it.
 */
export function SkillPicker({ action, typed, words }: SkillPickerProps) {
  const id = useId()
  const [, submit] = useActionState(action, null)
  const { found, active, count, setActive, look, close } = useSkills()
  const chosen = useRef<HTMLInputElement>(null)

  function choose({ id: skillId }: Pickable) {
    if (!chosen.current) return
    chosen.current.value = skillId
    chosen.current.form?.requestSubmit()
    close()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // The arrow opens again a list that Escape has closed; while nothing is open, all other keys are the text's.
    if (found.length === 0) return step && look(event.currentTarget.value)
    if (step) setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && found[active]) choose(found[active])
    else return
    event.preventDefault()
  }

  return (
    <div className="os-skill-picker">
      <form action="/competences" className="os-searchbox" role="search">
        <label className="fr-label" htmlFor={id}>
          {words.label}
          <span className="fr-hint-text" id={`${id}-aide`}>
            {words.hint}
          </span>
        </label>
        <div className="os-searchbox__row">
          <input
            className="fr-input"
            id={id}
            name="q"
            defaultValue={typed}
            maxLength={80}
            autoComplete="off"
            enterKeyHint="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            aria-controls={`${id}-liste`}
            aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
            aria-describedby={`${id}-aide`}
            onChange={(event) => look(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          <button className="fr-btn fr-btn--icon-left fr-icon-search-line" type="submit">
            {words.submit}
          </button>
        </div>
      </form>
      <p className={count === 0 ? 'os-skill-picker__none' : 'fr-sr-only'} role="status">
        {count !== null && words.counted[Math.min(count, words.counted.length - 1)]}
      </p>
      <ul
        className="os-names"
        id={`${id}-liste`}
        role="listbox"
        aria-label={words.list}
        hidden={found.length === 0}
      >
        {found.map((skill, index) => (
          <li
            key={skill.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // Pressing must not take the caret out of the field before the choice is made.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(skill)
            }}
          >
            <strong>{skill.label}</strong>
            <span>
              {[skill.synonym, words.kinds[skill.kind], skill.path.join(' › ')].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <form action={submit} hidden>
        <input ref={chosen} type="hidden" name="skillId" />
      </form>
    </div>
  )
}
