import type { Said } from './said'

/** What identifies a row, as columns of the database. */
export interface Keys {
  email: string | null
  externalId: string | null
  namesake: string | null
}

/** Keys under which a row is found again. A namesake is somebody of that name, under that SIRET. */
export const keysOf = ({ email, externalId, siret, givenName, usualName }: Said): Keys => ({
  email: email ?? null,
  externalId: externalId ?? null,
  namesake: siret && givenName && usualName ? `${givenName} ${usualName} ${siret}`.toLowerCase() : null,
})
