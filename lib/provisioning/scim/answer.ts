import { createHash } from 'node:crypto'
import { Types } from 'scimmy'
import { TooSoon } from '@/lib/auth'
import { isDuplicate } from '@/lib/db'
import { TooManyClosings } from '../closings'
import { BadFilter } from '../model/filter'
import { NotTaken, type Reason } from '../model/verdict'

export type Json = Record<string, unknown>

/** An error as the client must hear it (RFC 7644 §3.12). */
export class ScimError extends Error {
  constructor(
    readonly status: number,
    readonly scimType: string | null,
    detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail)
    this.name = 'ScimError'
  }
}

const COMMON = {
  'Content-Type': 'application/scim+json; charset=utf-8',
  'Cache-Control': 'private, no-store',
}

export const say = (body: Json, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...COMMON, ...headers } })

export const sayNothing = (status: 204 | 304, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'Cache-Control': COMMON['Cache-Control'], ...headers } })

function sayError({ status, scimType, message, headers }: ScimError): Response {
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType && { scimType }),
    detail: message,
  }
  return say(body, status, headers)
}

const TAKEN: Record<Reason, [number, string | null, string]> = {
  noEmail: [400, 'invalidValue', 'A user needs an e-mail address, in emails or as userName'],
  emailTaken: [409, 'uniqueness', 'This e-mail address is another account’s'],
  otherAdministration: [409, 'uniqueness', 'This person has an account in another administration'],
  otherDirectory: [409, 'uniqueness', 'Another directory answers for this account'],
  otherDomain: [400, 'invalidValue', 'This e-mail domain belongs to another administration'],
  userNameTaken: [409, 'uniqueness', 'This userName, or its account, is already in this directory'],
  numberTaken: [409, 'uniqueness', 'This employeeNumber is another person’s'],
  pseudonym: [409, 'uniqueness', 'This account cannot be provisioned'],
}

/** What went wrong, for the client where it can do something about it; null for what is ours. */
function scimErrorOf(error: unknown): ScimError | null {
  if (error instanceof ScimError) return error
  if (error instanceof NotTaken) return new ScimError(...TAKEN[error.reason])
  if (error instanceof BadFilter) return new ScimError(400, 'invalidFilter', error.message)
  if (error instanceof TooManyClosings)
    return new ScimError(
      403,
      null,
      `Too many accounts would close in a day (${error.asked}, ${error.most} at most): an administrator must look first`,
    )
  if (error instanceof TooSoon)
    return new ScimError(429, null, 'Too many requests', { 'Retry-After': String(error.seconds) })
  if (error instanceof Types.Error) return new ScimError(error.status, error.scimType || null, error.message)
  // Two creations of the same user at once: the unique indexes let one pass.
  if (isDuplicate(error)) return new ScimError(409, 'uniqueness', 'It exists already')
  return null
}

/** Runs, and says in SCIM's words what went wrong. What is ours is written down, and said to be ours. */
export async function inScim(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    const known = scimErrorOf(error)
    if (!known) console.error('[scim]', error)
    return sayError(known ?? new ScimError(500, null, 'Internal error'))
  }
}

/** A weak tag of what is shown: whatever changes in it, whoever changes it, gives another. */
export const etagOf = (resource: Json): string =>
  `W/"${createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22)}"`

/** `If-Match`: the client changes what it has seen, or nothing (RFC 7644 §3.14). */
export function requireMatch(headers: Headers, etag: string): void {
  const asked = headers.get('if-match')
  if (asked === null || asked.trim() === '*' || asked.split(',').some((tag) => tag.trim() === etag)) return
  throw new ScimError(412, null, 'The resource has changed since')
}
