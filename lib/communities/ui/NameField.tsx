'use client'
import { useState } from 'react'
import { Field } from '@/lib/ui/forms'
import { slugOf } from '../model/slug'

type NameFieldProps = {
  label: string
  hint: string
  defaultValue?: string
  words: { address: string; host: string }
}

/** The name of a community, and the address it will have, shown as it is typed. */
export function NameField({ label, hint, defaultValue, words }: NameFieldProps) {
  const [slug, setSlug] = useState(slugOf(defaultValue ?? ''))
  return (
    <div className="os-name-field">
      <Field
        name="name"
        label={label}
        hint={hint}
        defaultValue={defaultValue}
        required
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setSlug(slugOf(event.target.value))}
      />
      <p className="fr-hint-text" aria-live="polite">
        {slug && (
          <>
            {words.address} <code>{`${words.host}/communautes/${slug}`}</code>
          </>
        )}
      </p>
    </div>
  )
}
