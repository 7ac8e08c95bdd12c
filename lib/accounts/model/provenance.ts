/** Where a value of an account comes from. */
export const SOURCES = ['import', 'administrator', 'self', 'ldap', 'scim', 'proconnect'] as const
export type Source = (typeof SOURCES)[number]

/**
 * What an account says, and who may say it.
 * `vouched`: others vouch for it, never the person: an identity, a rank, an end.
 * `described`: lists give a first value, the person corrects it, a living directory knows better than both.
 * `own`: the person's alone.
 */
export const ATTRIBUTES = {
  email: 'vouched',
  givenName: 'vouched',
  usualName: 'vouched',
  organisationId: 'vouched',
  unitId: 'vouched',
  externalId: 'vouched',
  level: 'vouched',
  type: 'vouched',
  accountEndsAt: 'vouched',
  jobTitle: 'described',
  phone: 'described',
  departement: 'described',
  city: 'described',
  managerId: 'described',
  locale: 'described',
  languages: 'own',
  about: 'own',
} as const
export type Attribute = keyof typeof ATTRIBUTES

/** Precedence of sources, weakest first: a source writes over itself and over those before it. */
export const PRECEDENCE: Record<(typeof ATTRIBUTES)[Attribute], readonly Source[]> = {
  vouched: ['import', 'administrator', 'ldap', 'scim', 'proconnect'],
  described: ['import', 'administrator', 'self', 'ldap', 'scim', 'proconnect'],
  own: ['self'],
}

export type Provenance = Partial<Record<Attribute, Source>>

export const attributes = Object.keys(ATTRIBUTES) as Attribute[]

/** May this source write the attribute, given who wrote it last? */
export function mayWrite(attribute: Attribute, source: Source, provenance: Provenance): boolean {
  const order = PRECEDENCE[ATTRIBUTES[attribute]]
  const owner = provenance[attribute]
  return order.includes(source) && (owner === undefined || order.indexOf(source) >= order.indexOf(owner))
}

/** What the person finds locked on their own page, with the source to name beside it. */
export const isLocked = (attribute: Attribute, provenance: Provenance): boolean =>
  !mayWrite(attribute, 'self', provenance)
