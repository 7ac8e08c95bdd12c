'use client'
import { useActionState, useEffect, useId, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { CopyButton } from '../CopyButton'
import { FormContext, type FormAction } from './context'

export type FormWords = {
  /** Above the list of what to correct. */
  problems: string
  /** When the whole form was refused. */
  problem: string
  /** What is shown this once is copied. */
  copy?: string
  copied?: string
}

type ActionFormProps = {
  action: FormAction
  words: FormWords
  className?: string
  children: ReactNode
  /** What a success says when the page stays. */
  done?: ReactNode
  /** Names the form, where a page has several. */
  label?: string
  /** Where it is sent before any script; the page itself, otherwise. */
  plain?: string
}

/**
 * A form that works before any script; what was typed stays, and after a refusal the focus goes to the list of
 * what to correct, each line leading to its field.
 */
export function ActionForm({ action, words, className, children, done, label, plain }: ActionFormProps) {
  const [state, submit] = useActionState(action, null)
  const form = useId()
  const hasScript = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  const sent = plain && !hasScript ? { action: plain, method: 'post' } : { action: submit }
  const summary = useRef<HTMLDivElement>(null)
  const wrong = Object.entries(state?.fieldErrors ?? {}).filter(([, errors]) => errors.length > 0)
  const refused = state !== null && !state.ok
  const said = state?.ok ? (state.message ?? done) : null

  useEffect(() => {
    if (state) summary.current?.focus()
  }, [state])

  return (
    <FormContext.Provider value={{ state, form }}>
      <form {...sent} className={className ?? 'os-form'} aria-label={label} noValidate>
        {refused && (
          <div ref={summary} tabIndex={-1} className="fr-alert fr-alert--error os-alert" role="alert">
            <p className="fr-alert__title">{wrong.length > 0 ? words.problems : words.problem}</p>
            {state.formError && wrong.length === 0 && <p>{state.formError}</p>}
            {state.wayOut && (
              <p>
                <a href={state.wayOut.href} target="_blank" rel="noopener">
                  {state.wayOut.label}
                </a>
              </p>
            )}
            {wrong.length > 0 && (
              <ul>
                {wrong.map(([name, errors]) => (
                  <li key={name}>
                    <a href={`#${form}-${name}`}>{errors[0]}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        {said && (
          <div
            ref={summary}
            tabIndex={-1}
            className="fr-alert fr-alert--success fr-alert--sm os-alert"
            role="status"
          >
            <p>{said}</p>
            {state?.once && (
              <p className="os-copied">
                <code>{state.once}</code>
                <CopyButton text={state.once} label={words.copy ?? ''} done={words.copied ?? ''} />
              </p>
            )}
          </div>
        )}
        {children}
      </form>
    </FormContext.Provider>
  )
}
