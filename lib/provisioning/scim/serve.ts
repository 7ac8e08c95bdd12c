import { isKnownTo, take } from '@/lib/auth'
import { directoryStopped } from '../alert'
import { TooManyClosings } from '../closings'
import type { Directory } from '../directory'
import { project, type Wanted } from '../model/projection'
import { directoryOfBearer } from '../token'
import { inScim, say, sayNothing, ScimError, type Json } from './answer'
import { askedIn, listAsked, wantedIn } from './asked'
import { bodyOf } from './body'
import { described, listOf, serviceProvider } from './discovery'
import { groupFields, userFields } from './fields'
import { createGroup, groupById, groupList, patchGroup, removeGroup, replaceGroup } from './groups'
import { limits, schemas } from './schemas'
import { createUser, patchUser, removeUser, replaceUser, userById, userList } from './users'

/** What can be done with a kind of resource. */
const KINDS = {
  Users: {
    schema: schemas.User.id,
    fields: userFields,
    bytes: limits.userBytes,
    list: userList,
    byId: userById,
    create: createUser,
    replace: replaceUser,
    patch: patchUser,
    remove: removeUser,
  },
  Groups: {
    schema: schemas.Group.id,
    fields: groupFields,
    bytes: limits.groupBytes,
    list: groupList,
    byId: groupById,
    create: createGroup,
    replace: replaceGroup,
    patch: patchGroup,
    remove: removeGroup,
  },
} as const
type Kind = (typeof KINDS)[keyof typeof KINDS]

type Context = { params: Promise<{ path: string[] }> }

/**
 * The SCIM 2.0 server (RFC 7644), for programs only: neither cookie nor Origin, but the bearer token of a directory,
 * which sees and touches what this directory answers for and nothing else.
 */
export const scimRoute = (request: Request, { params }: Context): Promise<Response> =>
  inScim(async () => {
    const directory = await directoryAsking(request)
    await take('callOfDirectory', directory.id)
    const [what = '', id, ...more] = (await params).path
    if (more.length > 0) throw nothingThere()
    try {
      return await answered(request, directory, what, id)
    } catch (error) {
      if (error instanceof TooManyClosings) await directoryStopped(directory, error, new Date())
      throw error
    }
  })

async function directoryAsking(request: Request): Promise<Directory> {
  const directory = await directoryOfBearer(request.headers)
  if (directory) return directory
  throw new ScimError(401, null, 'A valid bearer token of a directory is needed', {
    'WWW-Authenticate': 'Bearer realm="Osmose SCIM"',
  })
}

const nothingThere = () => new ScimError(404, null, 'There is nothing at this address')

async function answered(request: Request, directory: Directory, what: string, id: string | undefined) {
  const kind = what === 'Users' || what === 'Groups' ? KINDS[what] : null
  if (kind)
    return id === undefined || id === '.search'
      ? ofAll(request, directory, kind, id)
      : ofOne(request, directory, kind, id)
  if (what === 'Bulk' || what === 'Me') throw new ScimError(501, null, `${what} is not supported`)
  if (what !== 'ServiceProviderConfig' && what !== 'ResourceTypes' && what !== 'Schemas') throw nothingThere()
  if (request.method !== 'GET') throw notAllowed('GET')
  // Filters mean nothing here (RFC 7644 §4).
  if (new URL(request.url).searchParams.has('filter')) throw new ScimError(403, null, 'No filter here')
  return say(what === 'ServiceProviderConfig' ? serviceProvider() : described(what, id))
}

async function ofAll(request: Request, directory: Directory, kind: Kind, id: string | undefined) {
  const address = new URL(request.url).searchParams
  const isSearch = id === '.search'
  if (request.method === 'GET' && !isSearch) return listed(directory, kind, askedIn(address))
  if (request.method !== 'POST') throw notAllowed(isSearch ? 'POST' : 'GET, POST')
  const body = await bodyOf(request, kind.bytes)
  if (isSearch) return listed(directory, kind, searchIn(body))
  const made = await kind.create(directory, body, new Date())
  const meta = made.meta as { location: string; version: string }
  return say(wanted(made, kind, wantedIn(askedIn(address))), 201, {
    Location: meta.location,
    ETag: meta.version,
  })
}

const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest'
function searchIn(body: Json): Json {
  if (Array.isArray(body.schemas) && body.schemas.includes(SEARCH)) return body
  throw new ScimError(400, 'invalidSyntax', `schemas must name ${SEARCH}`)
}

async function listed(directory: Directory, kind: Kind, asked: Json) {
  const list = listAsked(asked, kind.fields)
  const { total, resources } = await kind.list(directory, list)
  return say(
    listOf(
      resources.map((resource) => wanted(resource, kind, list.wanted)),
      total,
      list.startIndex,
    ),
  )
}

async function ofOne(request: Request, directory: Directory, kind: Kind, id: string) {
  const choice = wantedIn(askedIn(new URL(request.url).searchParams))
  const now = new Date()
  switch (request.method) {
    case 'GET': {
      const resource = await kind.byId(directory, id)
      const { version } = resource.meta as { version: string }
      if (isKnownTo(request.headers, version)) return sayNothing(304, { ETag: version })
      return sayOne(resource, kind, choice)
    }
    case 'PUT': {
      const body = await bodyOf(request, kind.bytes)
      return sayOne(await kind.replace(directory, id, body, request.headers, now), kind, choice)
    }
    case 'PATCH': {
      const message = await bodyOf(request, kind.bytes)
      return sayOne(await kind.patch(directory, id, message, request.headers, now), kind, choice)
    }
    case 'DELETE':
      await kind.remove(directory, id, request.headers, now)
      return sayNothing(204)
    default:
      throw notAllowed('GET, PUT, PATCH, DELETE')
  }
}

const wanted = (resource: Json, { schema }: Kind, choice: Wanted) => project(resource, choice, schema)

const sayOne = (resource: Json, kind: Kind, choice: Wanted) => {
  const { location, version } = resource.meta as { location: string; version: string }
  return say(wanted(resource, kind, choice), 200, { ETag: version, 'Content-Location': location })
}

const notAllowed = (methods: string) => new ScimError(405, null, `Only ${methods} here`, { Allow: methods })
