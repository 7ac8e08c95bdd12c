'use client'
import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { Avatar } from '@/lib/ui/Avatar'
import type { Messages } from '@/lib/i18n/catalogues'
import { MOST_ASKED } from '../model/asking'

/** Somebody to ask, with why, in words. */
export interface AskableInWords {
  id: string
  name: string
  about: string
  why: string[]
}

export interface WhoKnowsProps {
  communityId: string
  words: Messages['expertise']['ask']
  /** Where the form goes before any script, to come back with who might help. */
  plain: string
  /** Found before the page came; null: nothing was looked for. */
  initial: AskableInWords[] | null
}

/** As long as one hesitates between two keys. */
const PAUSE = 600
/** Fewer letters say nothing. */
const SHORTEST = 8

type Found = { people: AskableInWords[]; said: string }

/**
 * Beside the title of a question, who might answer it: looked for while one types, or by the button, which also works
 * before any script. Nobody is told before the question is published.
 */
export function WhoKnows({ communityId, words, plain, initial }: WhoKnowsProps) {
  const box = useRef<HTMLDivElement>(null)
  const asked = useRef<{ title: string; controller: AbortController }>(undefined)
  const [found, setFound] = useState<Found | null>(
    initial && { people: initial, said: saidOf(initial, words) },
  )
  const [isQuestion, setIsQuestion] = useState(true)

  async function look(title: string) {
    if (title.length < SHORTEST || asked.current?.title === title) return
    asked.current?.controller.abort()
    const controller = new AbortController()
    asked.current = { title, controller }
    try {
      const address = `/api/communautes/${communityId}/competents?titre=${encodeURIComponent(title)}`
      const answer = await fetch(address, { signal: controller.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      const { people, later } = (await answer.json()) as { people: AskableInWords[]; later: string | null }
      show(people, later)
    } catch {
      if (controller.signal.aborted) return
      asked.current = undefined
      show([], words.failed)
    }
  }

  /** Whoever is ticked stays where they are; the others give way to those found now. */
  function show(people: AskableInWords[], said: string | null) {
    setFound((before) => {
      const ticked = before?.people.filter(({ id }) => isTicked(box.current, id)) ?? []
      const others = people.filter(({ id }) => ticked.every((each) => each.id !== id))
      const shown = [...ticked, ...others].slice(0, MOST_ASKED)
      return { people: shown, said: said ?? saidOf(shown, words) }
    })
  }

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const title = form.querySelector<HTMLInputElement>('input[name=title]')
    let timer: ReturnType<typeof setTimeout>
    const kind = () => {
      const chosen = form.querySelector<HTMLInputElement>('input[name=kind]:checked')
      setIsQuestion(!chosen || chosen.value === 'question')
      return !chosen || chosen.value === 'question'
    }
    const typed = () => {
      clearTimeout(timer)
      if (kind() && title) timer = setTimeout(() => void look(title.value.trim()), PAUSE)
    }
    typed()
    form.addEventListener('change', typed)
    title?.addEventListener('input', typed)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('change', typed)
      title?.removeEventListener('input', typed)
    }
    // The form is the one this stands in, for as long as it stands there.
  }, [])

  function pressed(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault()
    asked.current = undefined
    const title = box.current?.closest('form')?.querySelector<HTMLInputElement>('input[name=title]')
    void look(title?.value.trim() ?? '')
  }

  return (
    <div ref={box} className="os-who" id="qui" hidden={!isQuestion}>
      <p className="os-who__head">
        <button
          type="submit"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-team-line"
          formAction={plain}
          formNoValidate
          onClick={pressed}
        >
          {words.look}
        </button>
        <span role="status">{found?.said}</span>
      </p>
      {found && found.people.length > 0 && (
        <div className="os-who__people">
          <fieldset className="fr-fieldset" disabled={!isQuestion}>
            <legend className="fr-fieldset__legend">
              {words.title}
              <span className="fr-hint-text">{words.hint}</span>
            </legend>
            <ul className="os-people">
              {found.people.map(({ id, name, about, why }) => (
                <li key={id}>
                  <Avatar name={name} />
                  <div className="os-people__who">
                    <div className="fr-checkbox-group fr-checkbox-group--sm">
                      <input
                        type="checkbox"
                        name="ask[]"
                        value={id}
                        id={`demander-${id}`}
                        aria-describedby={`pourquoi-${id}`}
                      />
                      <label className="fr-label" htmlFor={`demander-${id}`}>
                        {words.act.replace('{name}', name)}
                      </label>
                    </div>
                    <p className="os-meta" id={`pourquoi-${id}`}>
                      {about && <span>{about}</span>}
                      {why.map((reason) => (
                        <span key={reason}>{reason}</span>
                      ))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </fieldset>
        </div>
      )}
    </div>
  )
}

const isTicked = (box: HTMLElement | null, id: string): boolean =>
  box?.querySelector<HTMLInputElement>(`#demander-${id}`)?.checked ?? false

function saidOf(people: readonly AskableInWords[], words: WhoKnowsProps['words']): string {
  if (people.length === 0) return words.none
  return people.length === 1 ? words.foundOne : words.foundMany.replace('{count}', String(people.length))
}
