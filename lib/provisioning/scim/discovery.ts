import { Resources, Schemas } from 'scimmy'
import { ScimError, type Json } from './answer'
import { schemas, scimAddress } from './schemas'

/** What a client reads first (RFC 7644 §4). */
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as Json

export const serviceProvider = (): Json =>
  plain(new Schemas.ServiceProviderConfig(schemas.Config.get(), scimAddress()))

const resourceTypes = (): Json[] =>
  [Resources.User, Resources.Group].map((kind) =>
    plain(new Schemas.ResourceType(kind.describe(), scimAddress('/ResourceTypes'))),
  )

const declaredSchemas = (): Json[] =>
  [schemas.User, schemas.Group, schemas.Enterprise].map((kind) =>
    plain(kind.definition.describe(scimAddress('/Schemas'))),
  )

const LISTS: Record<string, () => Json[]> = { ResourceTypes: resourceTypes, Schemas: declaredSchemas }

/** A list, or one of it by its id. */
export function described(what: string, id: string | undefined): Json {
  const list = LISTS[what]?.() ?? []
  if (id === undefined) return listOf(list, list.length, 1)
  const found = list.find((each) => String(each.id ?? each.name).toLowerCase() === id.toLowerCase())
  if (!found) throw new ScimError(404, null, `No ${what} ${id.slice(0, 100)}`)
  return found
}

export const listOf = (resources: Json[], total: number, startIndex: number): Json => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})
