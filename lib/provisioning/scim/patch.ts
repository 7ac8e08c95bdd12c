import { Messages, type Types } from 'scimmy'
import { BadFilter, readFilter } from '../model/filter'
import { ScimError, type Json } from './answer'
import { asBoolean } from './body'
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
): Promise<Resource> {
  const operations = message.Operations
  if (Array.isArray(operations)) {
    if (operations.length > limits.operations)
      throw new ScimError(413, null, `At most ${limits.operations} operations`)
    for (const operation of operations as (Json | null)[]) {
      if (operation === null) throw new ScimError(400, 'invalidSyntax', 'An operation is an object')
      checkPath(operation.path)
      if (operation.path === 'active') operation.value = asBoolean(operation.value)
    }
  }
  const request = message as unknown as ConstructorParameters<typeof Messages.PatchOp>[0]
  return (await new Messages.PatchOp(request).apply(current)) ?? current
}

function checkPath(path: unknown) {
  if (typeof path !== 'string') return
  if (path.length > MOST_PATH) throw new ScimError(400, 'invalidPath', 'The path is too long')
  const filter = /\[(.*)\]/s.exec(path)?.[1]
  if (filter === undefined) return
  try {
    readFilter(filter)
  } catch (error) {
    if (!(error instanceof BadFilter)) throw error
    throw new ScimError(400, 'invalidFilter', error.message)
  }
  if ((filter.match(/\b(?:or|and)\b/gi) ?? []).length > 6)
    throw new ScimError(400, 'invalidFilter', 'The filter of the path compares too many things')
}
