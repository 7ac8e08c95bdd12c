import { type LdapAttribute, type LdapSettings } from './ldapSettings'
import { emailFrom, namesFrom, typeFrom, type SaidPerson } from './person'

export type Entry = { dn: string; [attribute: string]: string | string[] | Uint8Array | Uint8Array[] }

/** Somebody as an LDAP directory says them; kept so, to know next time whether anything has changed. */
export type LdapPerson = SaidPerson & { key: string; dn: string; managerDn?: string }

/** The first value; a binary one (`objectGUID`) in hexadecimal. */
function firstOf(entry: Entry, name: string): string | undefined {
  const found = Object.keys(entry).find((each) => each.toLowerCase() === name.toLowerCase())
  const value = found === undefined ? undefined : [entry[found]].flat()[0]
  if (value === undefined) return undefined
  if (typeof value !== 'string') return Buffer.from(value).toString('hex')
  return value.replaceAll('\0', '').toWellFormed().trim().slice(0, 256) || undefined
}

/** null: an entry without a key or a name is nobody: a service, a printer. */
export function personFromEntry(entry: Entry, { attributes }: LdapSettings): LdapPerson | null {
  const said = (attribute: LdapAttribute) => {
    const name = attributes[attribute]
    return name ? firstOf(entry, name) : undefined
  }
  const [key, userName] = [said('key'), said('userName')]
  if (!key || !userName) return null
  const email = emailFrom(said('email'))
  return {
    key,
    dn: entry.dn.toLowerCase(),
    userName,
    externalId: key,
    email,
    ...namesFrom(said('givenName'), said('usualName'), undefined, email),
    isActive: true,
    jobTitle: said('jobTitle'),
    phone: said('phone'),
    city: said('city'),
    type: typeFrom(said('type')),
    number: said('number'),
    organisation: said('organisation'),
    unit: said('unit'),
    managerDn: said('manager')?.toLowerCase(),
  }
}

/** «20261125221503Z», «20261125221503.0Z» → «20261125221503Z»; null for anything else. */
export function momentOf(entry: Entry, { attributes }: LdapSettings): string | null {
  const digits = /^(\d{14})(?:[.,]\d+)?Z$/.exec(firstOf(entry, attributes.changedAt ?? '') ?? '')?.[1]
  return digits ? `${digits}Z` : null
}

/** Only what has changed since: once more what changed in that very second, which does no harm. */
export const filterSince = ({ filter, attributes }: LdapSettings, since: string): string =>
  `(&${filter}(${attributes.changedAt}>=${since}))`

/** The same words, whatever the order they are kept in. */
export const isSameWord = (one: object, other: object): boolean => ordered(one) === ordered(other)
const ordered = (word: object) =>
  JSON.stringify(
    Object.entries(word)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
