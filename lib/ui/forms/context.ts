'use client'
import { createContext, useContext, useId } from 'react'

/** What a form gets back when it could not be carried out; the shape that `action()` in lib/auth returns. */
export type FormState = {
  ok: boolean
  formError?: string
  fieldErrors?: Record<string, string[]>
  values?: Record<string, string>
  message?: string
  once?: string
  wayOut?: { href: string; label: string }
}

export type FormAction = (previous: FormState | null, form: FormData) => Promise<FormState>

/** null: a plain form, for instance filters sent by GET. `form` tells apart the same name in two forms. */
export const FormContext = createContext<{ state: FormState | null; form: string } | null>(null)

/** One field: its ids, what was typed before a refusal, and what is wrong with it. */
export function useField(name: string, given?: { error?: string; defaultValue?: string }) {
  const context = useContext(FormContext)
  const alone = useId()
  const id = `${context?.form ?? alone}-${name}`
  const error = given?.error ?? context?.state?.fieldErrors?.[name]?.[0]
  return {
    id,
    hintId: `${id}-aide`,
    errorId: `${id}-erreur`,
    error,
    defaultValue: context?.state?.values?.[name] ?? given?.defaultValue,
    /** True once the form has come back: what was typed then wins over what was there first. */
    answered: Boolean(context?.state?.values),
    typed: context?.state?.values?.[name],
  }
}

export const describedBy = (...ids: (string | false | undefined)[]) =>
  ids.filter(Boolean).join(' ') || undefined
