import { z } from 'zod'
import { translator } from '@/lib/i18n'
import { NotFound, Refused } from '@/lib/policy'
import { Incident, numbered } from './incident'

/**
 * Something a person can mend: a sentence with the way out, as a key of a catalogue, and the field it is about.
 * Commands throw it; forms show it, routes answer it.
 */
export class Mistake extends Error {
  constructor(
    readonly key: `${string}.${string}`,
    readonly options: { values?: Record<string, string | number>; field?: string; status?: number } = {},
  ) {
    super(key)
    this.name = 'Mistake'
  }
}

export interface Problem {
  status: number
  detail: string
  fieldErrors?: Record<string, string[]>
}

/** What to tell the person about an error; null when it is ours, and must be thrown. */
export async function problemOf(error: unknown): Promise<Problem | null> {
  if (error instanceof Mistake) {
    const detail = await sentence(error.key, error.options.values)
    const field = error.options.field
    return {
      status: error.options.status ?? 422,
      detail,
      ...(field && { fieldErrors: { [field]: [detail] } }),
    }
  }
  if (error instanceof Incident)
    return { status: 500, detail: await sentence(error.key, { number: numbered(error) }) }
  if (error instanceof Refused)
    return { status: 403, detail: await sentence(`policy.${error.action.replace('.', '_')}`) }
  if (error instanceof NotFound)
    return {
      status: error.status,
      detail: await sentence(error.status === 401 ? 'policy.signedOut' : 'policy.notFound'),
    }
  if (error instanceof z.ZodError) {
    const { fieldErrors, formError } = await mistakesIn(error)
    return { status: 422, detail: formError ?? Object.values(fieldErrors)[0]?.[0] ?? '', fieldErrors }
  }
  return null
}

/** A schema speaks as `Mistake` does: `z.string().min(3, 'communities.mistake.shortName')`. */
const isKey = (message: string) => /^[a-z]\w*(\.\w+)+$/.test(message)

/** What is wrong, field by field, in the reader's language. */
export async function mistakesIn(
  error: z.ZodError,
): Promise<{ fieldErrors: Record<string, string[]>; formError?: string }> {
  const fieldErrors: Record<string, string[]> = {}
  let formError: string | undefined
  for (const { path, message } of error.issues) {
    const said = isKey(message) ? await sentence(message) : await sentence('ui.incorrect')
    if (path.length === 0) formError ??= said
    else (fieldErrors[String(path[0])] ??= []).push(said)
  }
  return { fieldErrors, ...(formError !== undefined && { formError }) }
}

/** A sentence of a catalogue, in the reader's language. */
export async function sentence(key: string, values?: Record<string, string | number>): Promise<string> {
  const [namespace, ...rest] = key.split('.')
  const t = (await translator(namespace as Parameters<typeof translator>[0])) as unknown as (
    key: string,
    values?: Record<string, string | number>,
  ) => string
  return t(rest.join('.'), values)
}
