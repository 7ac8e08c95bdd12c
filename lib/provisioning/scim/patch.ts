import { Messages, Types } from 'scimmy'
import { BadFilter, denies, readFilter } from '../model/filter'
import { ScimError, type Json } from './answer'
import { addedWhole, ownWords, type PatchedKind } from './paths'
import { limits } from './schemas'

const MOST_PATH = 300

/**
 * A resource after a PatchOp (RFC 7644 §3.5.2). Paths are read by our own reader first: it says no to what is too deep
 * or no filter at all, before scimmy multiplies its alternatives out.
 * @throws ScimError, or scimmy's own
 */
export async function patched<Resource extends Types.Schema>(
  current: Resource,
  message: Json,
  kind: PatchedKind,
): Promise<Resource> {
  if (!Array.isArray(message.schemas)) throw new ScimError(400, 'invalidSyntax', 'schemas is a list')
  const operations = message.Operations
  if (!Array.isArray(operations)) return applied(current, message)
  if (operations.length > limits.operations)
    throw new ScimError(413, null, `At most ${limits.operations} operations`)
  for (const operation of operations as (Json | null)[]) {
    if (operation === null || typeof operation !== 'object')
      throw new ScimError(400, 'invalidSyntax', 'An operation is an object')
    if (operation.path === undefined && operation.value === null)
      throw new ScimError(400, 'invalidValue', 'Without a path, a value says of attributes what they become')
    checkPath(operation.path)
  }
  const own = (operations as Json[]).flatMap((operation) => ownWords(operation, kind))
  // One by one only where one of them may have nothing to add to: what is there depends on those before it.
  if (!own.some(addedWhole)) return applied(current, { ...message, Operations: own })
  let so = current
  for (const operation of own) so = await appliedOne(so, message, operation)
  return so
}

async function applied<Resource extends Types.Schema>(current: Resource, message: Json): Promise<Resource> {
  const request = message as unknown as ConstructorParameters<typeof Messages.PatchOp>[0]
  return (await new Messages.PatchOp(request).apply(current)) ?? current
}

async function appliedOne<Resource extends Types.Schema>(
  current: Resource,
  message: Json,
  operation: Json,
): Promise<Resource> {
  try {
    return await applied(current, { ...message, Operations: [operation] })
  } catch (error) {
    const whole = error instanceof Types.Error && error.scimType === 'noTarget' ? addedWhole(operation) : null
    if (!whole) throw error
    return applied(current, { ...message, Operations: [whole] })
  }
}

function checkPath(path: unknown) {
  if (typeof path !== 'string') return
  if (path.length > MOST_PATH) throw new ScimError(400, 'invalidPath', 'The path is too long')
  const filter = /\[(.*)\]/s.exec(path)?.[1]
  if (filter === undefined) return
  try {
    if (denies(readFilter(filter))) throw new BadFilter('«not» is not read in a path')
  } catch (error) {
    if (!(error instanceof BadFilter)) throw error
    throw new ScimError(400, 'invalidFilter', error.message)
  }
  if ((filter.match(/\b(?:or|and)\b/gi) ?? []).length > 6)
    throw new ScimError(400, 'invalidFilter', 'The filter of the path compares too many things')
}
