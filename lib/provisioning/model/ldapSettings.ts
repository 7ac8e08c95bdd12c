import { z } from 'zod'

/** What we may read of an entry, and the attribute that usually holds it (RFC 4519, RFC 2798). */
export const LDAP_ATTRIBUTES = {
  /** Never changes and never serves again: `entryUUID`, `objectGUID` in Active Directory. */
  key: 'entryUUID',
  userName: 'uid',
  email: 'mail',
  givenName: 'givenName',
  usualName: 'sn',
  jobTitle: 'title',
  phone: 'telephoneNumber',
  city: 'l',
  type: 'employeeType',
  number: 'employeeNumber',
  organisation: 'o',
  unit: 'ou',
  manager: 'manager',
  /** `whenChanged` in Active Directory. */
  changedAt: 'modifyTimestamp',
} as const
export type LdapAttribute = keyof typeof LDAP_ATTRIBUTES
export const ldapAttributes = Object.keys(LDAP_ATTRIBUTES) as LdapAttribute[]

/** Without these there is nobody to speak of. */
export const NEEDED: readonly LdapAttribute[] = ['key', 'userName', 'email']

export const SECURITIES = ['tls', 'starttls', 'none'] as const

/** Where a directory is read, as whom, and what is what in it. An attribute left empty is not read. */
export const LdapSettings = z.object({
  url: z.string(),
  security: z.enum(SECURITIES),
  bindDn: z.string(),
  /** The environment variable that holds the password: no secret lies in the database. */
  secret: z.string(),
  base: z.string(),
  filter: z.string(),
  attributes: z.record(z.enum(ldapAttributes), z.string()),
})
export type LdapSettings = z.output<typeof LdapSettings>

export const ldapLimits = {
  pageSize: 500,
  /** Everything is read again after so long: what has disappeared shows only there. */
  wholeEveryHours: 24,
  secondsToConnect: 10,
  secondsToAnswer: 60,
} as const
