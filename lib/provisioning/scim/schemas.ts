import { Config, Schemas, type Types } from 'scimmy'
import { appUrl } from '@/lib/auth'

/**
 * What we understand of a User and a Group. The rest is not declared, so that a client knows before it sends: no
 * password (people sign in by themselves), and no role or entitlement (nobody gets a right here from a directory).
 */
const NOT_KEPT = [
  'nickName',
  'profileUrl',
  'timezone',
  'password',
  'ims',
  'photos',
  'entitlements',
  'roles',
  'x509Certificates',
]

export const limits = {
  /** Resources a page, whatever is asked. */
  page: 200,
  userBytes: 64 * 1024,
  /** A group names its people: some twenty thousand. */
  groupBytes: 2 * 1024 * 1024,
  operations: 200,
  members: 20_000,
  /** `attributes`, `excludedAttributes`. */
  attributes: 60,
} as const

export const scimAddress = (path = ''): string => `${appUrl()}/scim/v2${path}`

function understood() {
  Schemas.User.truncate(NOT_KEPT)
  Schemas.User.definition.extend(Schemas.EnterpriseUser.definition, false)
  Config.set({
    patch: true,
    filter: { supported: true, maxResults: limits.page },
    sort: true,
    etag: true,
  })
  Config.set('authenticationSchemes', [
    {
      type: 'oauthbearertoken',
      name: 'Bearer',
      description: 'A token of the directory, made on the administration pages',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
    },
  ])
  return { User: Schemas.User, Group: Schemas.Group, Enterprise: Schemas.EnterpriseUser, Config }
}

// scimmy keeps its schemas for the whole process, and `next dev` reads this file again at each change.
const kept = globalThis as typeof globalThis & { osmoseScim?: ReturnType<typeof understood> }
export const schemas = (kept.osmoseScim ??= understood())

/** What scimmy declares under a path, in any case; null when it knows nothing of it. */
export function declared(
  definition: Types.SchemaDefinition,
  path: string,
): Types.Attribute | Types.SchemaDefinition | null {
  try {
    return definition.attribute(path)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
