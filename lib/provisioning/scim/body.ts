import { ScimError, type Json } from './answer'

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The JSON object a client sends, of a measured size: what is too long is refused before it is read whole.
 * @throws ScimError
 */
export async function bodyOf(request: Request, mostBytes: number): Promise<Json> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/scim+json' && type !== 'application/json')
    throw new ScimError(415, null, 'Send application/scim+json')
  let body: unknown
  try {
    body = JSON.parse(await textOf(request, mostBytes), onlyText)
  } catch (error) {
    if (error instanceof ScimError) throw error
    throw new ScimError(400, 'invalidSyntax', 'The body is no JSON')
  }
  if (!isObject(body)) throw new ScimError(400, 'invalidSyntax', 'The body must be one JSON object')
  return body
}

async function textOf(request: Request, mostBytes: number): Promise<string> {
  const tooLong = new ScimError(413, null, `At most ${mostBytes} bytes`)
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLong
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    if (length > mostBytes) throw tooLong
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The database keeps text: no zero byte, no half of a character. */
function onlyText(key: string, value: unknown): unknown {
  const isText = (text: string) => !text.includes('\0') && text.isWellFormed()
  if (!isText(key) || (typeof value === 'string' && !isText(value)))
    throw new ScimError(400, 'invalidValue', 'A value holds characters that are no text')
  return key.toLowerCase() === 'active' ? asBoolean(value) : value
}

/** Entra ID writes booleans as text. */
export const asBoolean = (value: unknown): unknown =>
  typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value
