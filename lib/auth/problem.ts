import { z } from 'zod'
import { translator } from '@/lib/i18n'
import { NotFound, Refused } from '@/lib/policy'

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
  if (error instanceof Refused)
    return { status: 403, detail: await sentence(`policy.${error.action.replace('.', '_')}`) }
  if (error instanceof NotFound) return { status: error.status, detail: await sentence('policy.notFound') }
  if (error instanceof z.ZodError) {
    const { fieldErrors, formErrors } = z.flattenError(error) as {
      fieldErrors: Record<string, string[]>
      formErrors: string[]
    }
    return { status: 422, detail: formErrors[0] ?? Object.values(fieldErrors)[0]?.[0] ?? '', fieldErrors }
  }
  return null
}

async function sentence(key: string, values?: Record<string, string | number>): Promise<string> {
  const [namespace, ...rest] = key.split('.')
  const t = (await translator(namespace as Parameters<typeof translator>[0])) as unknown as (
    key: string,
    values?: Record<string, string | number>,
  ) => string
  return t(rest.join('.'), values)
}
