import { numbered, TooSoon } from '@/lib/auth'
import { appUrl } from '@/lib/auth/settings'
import { translatorIn } from '@/lib/i18n'
import { problems, type ProblemKind } from '../model/problems'

export const documentation = () => `${appUrl()}/bilans/interface/documentation`
export const words = () => translatorIn('fr', 'figuresApi')

interface More {
  /** What the sentence speaks of. */
  values?: Record<string, string | number>
  headers?: Record<string, string>
  /** Of each parameter, what is wrong. */
  errors?: { parameter: string; detail: string }[]
}

/** Something that the program that asks can mend, or must be told. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly more: More = {},
  ) {
    super(kind)
    this.name = 'ApiProblem'
  }
}

/** `application/problem+json` (RFC 9457). */
function told({ kind, more: { values, headers, errors } }: ApiProblem): Response {
  const t = words()
  const { status, anchor } = problems[kind]
  const say = t as unknown as (key: string, values?: Record<string, string | number>) => string
  const body = {
    type: `${documentation()}#${anchor}`,
    title: t(`problem.${kind}.title`),
    status,
    detail: say(`problem.${kind}.detail`, values ?? {}),
    ...(errors && { errors }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...headers,
    },
  })
}

function problemOf(error: unknown, request: Request): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error instanceof TooSoon)
    return new ApiProblem('tooMany', {
      values: { seconds: error.seconds },
      headers: { 'Retry-After': String(error.seconds) },
    })
  const number = numbered(error, `${request.method} ${new URL(request.url).pathname}`)
  return new ApiProblem('ours', { values: { number } })
}

/** Runs, and says what went wrong. What is ours is written down, and said to be ours. */
export async function orProblem(request: Request, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    const response = told(problemOf(error, request))
    return request.method === 'HEAD' ? new Response(null, response) : response
  }
}
