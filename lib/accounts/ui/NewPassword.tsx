'use client'
import { useState } from 'react'
import { describedBy, useField } from '@/lib/ui/forms/context'
import { judgePassword, passwordRules } from '../model/password'
import type { NewPasswordWords } from './newPasswordWords'

/** A password being chosen: the three ways it may take, and how far it has got, judged as the server will judge it. */
export function NewPassword({ about, words }: { about: string[]; words: NewPasswordWords }) {
  const field = useField('password')
  const [typed, setTyped] = useState('')
  const [isShown, setShown] = useState(false)
  const verdict = judgePassword(typed, about)
  const { length, kinds, words: count, way, fault } = verdict
  const ways = [
    {
      key: 'fourKinds',
      label: words.fourKinds,
      done: length,
      of: passwordRules.fourKinds,
      isMet: way === 'fourKinds',
    },
    {
      key: 'threeKinds',
      label: words.threeKinds,
      done: length,
      of: passwordRules.threeKinds,
      isMet: length >= passwordRules.threeKinds && kinds >= 3,
    },
    { key: 'phrase', label: words.phrase, done: count, of: passwordRules.words, isMet: way === 'phrase' },
  ]
  // While the rules themselves say what is missing, a sentence would only repeat them.
  const said = typed === '' || fault === 'weak' ? '' : fault ? words.faults[fault] : words.good
  return (
    <div className={field.error ? 'fr-input-group fr-input-group--error' : 'fr-input-group'}>
      <label className="fr-label" htmlFor={field.id}>
        {words.label}
      </label>
      <div className="os-password">
        <input
          className="fr-input"
          id={field.id}
          name="password"
          type={isShown ? 'text' : 'password'}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="new-password"
          autoCapitalize="off"
          spellCheck={false}
          required
          maxLength={1000}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.hintId, field.error && field.errorId)}
        />
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          aria-controls={field.id}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
      {field.error && (
        <p className="fr-error-text" id={field.errorId}>
          {field.error}
        </p>
      )}
      <div className="os-ways" id={field.hintId}>
        <p>{words.rules}</p>
        <ul>
          {ways.map(({ key, label, done, of, isMet }) => (
            <li key={key} className={isMet ? 'os-way os-way--met' : 'os-way'}>
              <span
                className={isMet ? 'fr-icon-checkbox-circle-fill fr-icon--sm' : 'os-way__open'}
                aria-hidden="true"
              />
              <span>
                {label}
                {isMet && <span className="fr-sr-only"> {words.met}</span>}
              </span>
              <span className="os-way__count os-number" aria-hidden="true">
                {Math.min(done, of)}/{of}
              </span>
            </li>
          ))}
        </ul>
        <p className={fault ? 'os-ways__said os-ways__said--fault' : 'os-ways__said'} role="status">
          {said}
        </p>
      </div>
    </div>
  )
}
