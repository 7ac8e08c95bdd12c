import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { NotFound, Refused, type Person } from '@/lib/policy'
import { storable } from '@/lib/ui/typed'
import { tellNext } from '@/lib/ui/tellNext'
import { problemOf, sentence } from './problem'
import { requireSameOrigin } from './origin'
import { requirePerson, SignedOut, signInHere } from './session'
import { keepText, mayComeBack, SIGN_IN, wordsIn } from './textKept'
import { visitFrom, type Visit } from './visit'

/** What a form gets back when it could not be carried out: everything typed stays. */
export interface FormState {
  ok: boolean
  formError?: string
  fieldErrors?: Record<string, string[]>
  values?: Record<string, string>
  /** Said after success, where the page stays. */
  message?: string
  /** What is shown this once beside it, to be copied: it lies in no address, no cookie and no page. */
  once?: string
  /** The way out of a refusal, which opens beside the page. */
  wayOut?: { href: string; label: string }
}

type Command<Input, Result> = (viewer: Person, input: Input) => Promise<Result>
export type Action = (previous: FormState | null, form: FormData) => Promise<FormState>

/** A sentence of a catalogue, `files.removed`, with what it speaks of. */
export type Said =
  `${string}.${string}` | { key: `${string}.${string}`; values: Record<string, string | number> }

/**
 * Where a success leads: a path, or nothing (the page stays and is refreshed); and what is said there. A form that
 * stays may keep some of what was typed.
 */
export type Destination<Input, Result> = (
  result: Result,
  input: Input,
) =>
  | string
  | { path: string; said: Said }
  | { path?: undefined; said: Said; keep?: Record<string, string>; once?: string }
  | undefined

/**
 * A form's way to a command: same origin, signed in, parsed, run. What the form typed wrong comes back
 * beside its field; what may not be done comes back as a sentence; the rest is thrown, with its cause.
 */
export function action<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: Command<z.output<Schema>, Result>,
  destination?: Destination<z.output<Schema>, Result>,
): Action {
  const answer: Action = async (_previous, form) => {
    requireSameOrigin(await headers())
    return carryOut(form, schema, requirePerson, command, destination)
  }
  // The access table asks every action as every persona: it finds here what stands behind the form.
  return Object.assign(answer, { schema, command })
}

/**
 * The same for a form open to everybody on purpose: to sign in, to ask for a link. The command is told what the
 * browser sent, and may give it cookies.
 */
export function openAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (visit: Visit, input: z.output<Schema>) => Promise<Result>,
  destination?: Destination<z.output<Schema>, Result>,
): Action {
  return async (_previous, form) => {
    const received = await headers()
    requireSameOrigin(received)
    return carryOut(form, schema, () => Promise.resolve(visitFrom(received)), command, destination)
  }
}

async function carryOut<Schema extends z.ZodType, Asking, Result>(
  form: FormData,
  schema: Schema,
  whoAsks: () => Promise<Asking>,
  command: (asking: Asking, input: z.output<Schema>) => Promise<Result>,
  destination?: Destination<z.output<Schema>, Result>,
): Promise<FormState> {
  let result: Result
  let input: z.output<Schema>
  try {
    const asking = await whoAsks()
    input = schema.parse(fieldsOf(form))
    result = await command(asking, input)
  } catch (error) {
    return notDone(error, form)
  }
  // Wherever one lands: of the page where one already is, a browser would only move to the anchor.
  refresh()
  const next = destination?.(result, input)
  if (typeof next === 'string') redirect(next)
  const message =
    next &&
    (typeof next.said === 'string'
      ? await sentence(next.said)
      : await sentence(next.said.key, next.said.values))
  if (next?.path === undefined) return { ok: true, message, values: next?.keep, once: next?.once }
  await tellNext(message ?? '')
  redirect(next.path)
}

/**
 * What the form is told, with all that was typed. What may not even be known has no page, and whoever is not signed
 * in goes to sign in; but words are never lost for it. With script the form stays as it is; without, proxy.ts has
 * given them back already, or `app/not-found.tsx` does.
 */
async function notDone(error: unknown, form: FormData): Promise<FormState> {
  const problem = await problemOf(error)
  if (!problem) throw error
  const words = wordsIn(form)
  const stays = words && (await headers()).has('next-action')
  if (words && !stays) await keepText(words)
  const isSignedOut = error instanceof SignedOut
  if (isSignedOut && !stays) redirect(await signInHere())
  if (error instanceof NotFound && !(error instanceof Refused) && !stays) throw error
  return {
    ok: false,
    formError: problem.detail,
    fieldErrors: problem.fieldErrors,
    values: Object.fromEntries(mayComeBack(form)),
    wayOut: isSignedOut ? { href: SIGN_IN, label: await sentence('auth.kept.signIn') } : undefined,
  }
}

/** A form as an object: a name that comes several times, or ends with `[]`, is a list. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? storable(value) : value))
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = values
    else fields[name] = values.length > 1 ? values : values[0]
  }
  return fields
}
