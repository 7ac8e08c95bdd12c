/** Whom a field is shown to. */
export const AUDIENCES = ['everyone', 'communities', 'nobody'] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * What a person decides to show or not, and to whom unless they say otherwise. Name, function, administration and unit
 * are not here: they stand beside whatever one writes.
 */
export const FIELDS = {
  email: 'everyone',
  phone: 'communities',
  departement: 'everyone',
  city: 'everyone',
  languages: 'everyone',
  about: 'everyone',
  photo: 'everyone',
} as const satisfies Record<string, Audience>
export type FieldName = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]

/** Only what differs from the default is kept, so that a default can change for everybody who said nothing. */
export type FieldVisibility = Partial<Record<FieldName, Audience>>

export const audienceOf = (chosen: FieldVisibility, field: FieldName): Audience =>
  chosen[field] ?? FIELDS[field]

/** `shares`: the one who reads is in a community with the person. Nobody but oneself sees what is shown to nobody. */
export function isShown(audience: Audience, reader: { isSelf: boolean; shares: boolean }): boolean {
  if (reader.isSelf || audience === 'everyone') return true
  return audience === 'communities' && reader.shares
}

/** What to store of all the choices. */
export function keptOf(chosen: Record<FieldName, Audience>): FieldVisibility {
  return Object.fromEntries(
    FIELD_NAMES.filter((field) => chosen[field] !== FIELDS[field]).map((field) => [field, chosen[field]]),
  )
}
