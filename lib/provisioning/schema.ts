import { z } from 'zod'
import { TOKEN_DAYS } from '@/lib/ui/tokenDays'
import {
  LDAP_ATTRIBUTES,
  ldapAttributes,
  NEEDED,
  SECURITIES,
  type LdapAttribute,
  type LdapSettings,
} from './model/ldapSettings'

const name = z.string().trim().min(3, 'provisioning.mistake.name').max(80, 'provisioning.mistake.name')
const closePercent = z.coerce
  .number('provisioning.mistake.closePercent')
  .int('provisioning.mistake.closePercent')
  .min(0, 'provisioning.mistake.closePercent')
  .max(100, 'provisioning.mistake.closePercent')
const organisationId = z.uuid('provisioning.mistake.organisation')

/** How often an LDAP directory is read, in hours. */
export const EVERY_HOURS = [1, 4, 12, 24] as const

const invites = z
  .string()
  .optional()
  .transform((value) => value === 'oui')

const common = { name, closePercent, invites }

/** A filter is one whole parenthesis (RFC 4515 writes those of values `\28` and `\29`). */
function isClosed(filter: string): boolean {
  let depth = 0
  for (const [at, sign] of [...filter].entries()) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth < 1 && at < filter.length - 1) return false
  }
  return depth === 0 && filter.length > 2
}

const attributeName = z
  .string()
  .trim()
  .regex(/^(?:[A-Za-z][\w-]{0,59})?$/, 'provisioning.mistake.attribute')
const attributeFields = Object.fromEntries(
  ldapAttributes.map((attribute) => [
    attribute,
    NEEDED.includes(attribute) ? attributeName.min(1, 'provisioning.mistake.attribute') : attributeName,
  ]),
) as Record<LdapAttribute, typeof attributeName>

const Reading = z.object({
  url: z
    .string()
    .trim()
    .max(200, 'provisioning.mistake.url')
    .regex(/^ldaps?:\/\/[\w.[\]:-]+$/i, 'provisioning.mistake.url'),
  security: z.enum(SECURITIES),
  bindDn: z.string().trim().min(1, 'provisioning.mistake.bindDn').max(300, 'provisioning.mistake.bindDn'),
  // Only variables made for this: nobody can have another secret of the server sent somewhere.
  secret: z
    .string()
    .trim()
    .regex(/^LDAP_(?!CA_FILE$)[A-Z0-9_]{1,60}$/, 'provisioning.mistake.secret'),
  base: z.string().trim().min(1, 'provisioning.mistake.base').max(300, 'provisioning.mistake.base'),
  filter: z
    .string()
    .trim()
    .max(500, 'provisioning.mistake.filter')
    .refine(isClosed, 'provisioning.mistake.filter'),
  everyHours: z.coerce.number().pipe(z.literal([...EVERY_HOURS])),
  ...attributeFields,
})

const isOneScheme = ({ url, security }: { url: string; security: string }) =>
  url.toLowerCase().startsWith('ldaps:') === (security === 'tls')
const scheme = { path: ['url'], error: 'provisioning.mistake.scheme' }

// In the order of the form: what is wrong is listed so.
export const CreateScim = z.object({ organisationId, ...common })
export const CreateLdap = z
  .object({ organisationId, ...common, ...Reading.shape })
  .refine(isOneScheme, scheme)
export const ChangeScim = z.object({ ...common, directoryId: z.uuid() })
export const ChangeLdap = z
  .object({ ...common, directoryId: z.uuid(), ...Reading.shape })
  .refine(isOneScheme, scheme)
export type Reading = z.output<typeof Reading>

/** The settings that a form describes. */
export const settingsFrom = (form: Reading): LdapSettings => ({
  url: form.url,
  security: form.security,
  bindDn: form.bindDn,
  secret: form.secret,
  base: form.base,
  filter: form.filter,
  attributes: Object.fromEntries(
    ldapAttributes.map((attribute) => [attribute, form[attribute]]),
  ) as LdapSettings['attributes'],
})

export const usualReading = {
  url: 'ldaps://',
  security: 'tls',
  bindDn: '',
  secret: 'LDAP_',
  base: '',
  filter: '(objectClass=inetOrgPerson)',
  attributes: LDAP_ATTRIBUTES,
} as const satisfies LdapSettings

export const TouchDirectory = z.object({ directoryId: z.uuid() })
export const CreateToken = z.object({
  directoryId: z.uuid(),
  name: z.string().trim().min(1, 'provisioning.mistake.tokenName').max(80, 'provisioning.mistake.tokenName'),
  days: z.coerce.number().pipe(z.literal([...TOKEN_DAYS])),
})
export const RevokeToken = z.object({ directoryId: z.uuid(), tokenId: z.uuid() })
export const AskRun = z.object({ directoryId: z.uuid(), kind: z.enum(['trial', 'real']) })
export const TieGroup = z.object({
  directoryId: z.uuid(),
  groupId: z.uuid(),
  unitId: z.union([z.uuid(), z.literal('').transform(() => null)]),
})
