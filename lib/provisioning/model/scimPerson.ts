import { emailFrom, namesFrom, typeFrom, type SaidPerson } from './person'

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

interface Labelled {
  value?: string
  type?: string
  primary?: boolean
}

/** The part of a SCIM User that we understand; scimmy has looked at its types. */
export interface ScimUser {
  userName: string
  externalId?: string
  displayName?: string
  title?: string
  userType?: string
  active?: boolean
  name?: { givenName?: string; familyName?: string; formatted?: string }
  emails?: Labelled[]
  phoneNumbers?: Labelled[]
  addresses?: { locality?: string; type?: string; primary?: boolean }[]
  [ENTERPRISE]?: {
    employeeNumber?: string
    organization?: string
    department?: string
    manager?: { value?: string }
  }
}

/** The primary one, else the one at work, else the first. */
const best = <Each extends { type?: string; primary?: boolean }>(list: Each[] | undefined) =>
  list?.find(({ primary }) => primary) ?? list?.find(({ type }) => type === 'work') ?? list?.[0]

/** A directory's field may hold a novel; a profile's does not. */
const said = (text: string | undefined) => text?.trim().slice(0, 200) || undefined

/** Somebody as a SCIM client describes them (RFC 7643 §4.1, §4.3). A user is active unless it says otherwise. */
export function personFromScim(user: ScimUser): SaidPerson {
  const enterprise = user[ENTERPRISE]
  const email = emailFrom(best(user.emails)?.value) ?? emailFrom(user.userName)
  return {
    userName: user.userName.trim(),
    externalId: user.externalId ?? null,
    email,
    ...namesFrom(
      said(user.name?.givenName),
      said(user.name?.familyName),
      said(user.name?.formatted) ?? said(user.displayName),
      email,
    ),
    isActive: user.active ?? true,
    jobTitle: said(user.title),
    phone: said(best(user.phoneNumbers)?.value)?.replace(/^tel:/i, ''),
    city: said(best(user.addresses)?.locality),
    type: typeFrom(user.userType),
    number: said(enterprise?.employeeNumber),
    organisation: said(enterprise?.organization),
    unit: said(enterprise?.department),
    managerAccountId: said(enterprise?.manager?.value),
  }
}
