import type { Person } from '@/lib/policy'
import { authorizePlatform } from '@/lib/policy'
import { db } from '@/lib/db'
import { deviceOf, type Device } from './model/device'

/** Where a value comes from, and so who may change it. */
export type Source = 'proconnect' | 'administration' | 'self'

export interface OwnAccount {
  name: string
  givenName: string
  usualName: string
  email: string
  organisation: string | null
  unit: string | null
  jobTitle: string
  locale: 'fr' | 'en'
  type: string
  since: Date
  endsAt: Date | null
  /** Who answers for the name, the address and the administration. */
  source: Exclude<Source, 'self'>
  hasPassword: boolean
}

/** What the platform knows of the one who asks. */
export async function ownAccount(viewer: Person): Promise<OwnAccount> {
  authorizePlatform(viewer, 'platform.use')
  const { organisation, unit, identities, credentials, createdAt, accountEndsAt, ...member } =
    await db.member.findUniqueOrThrow({
      where: { id: viewer.id },
      select: {
        name: true,
        givenName: true,
        usualName: true,
        email: true,
        jobTitle: true,
        type: true,
        createdAt: true,
        accountEndsAt: true,
        organisation: { select: { name: true } },
        unit: { select: { name: true } },
        identities: { select: { id: true }, take: 1 },
        credentials: {
          where: { providerId: 'credential', password: { not: null } },
          select: { id: true },
          take: 1,
        },
      },
    })
  return {
    ...member,
    locale: viewer.locale,
    organisation: organisation?.name ?? null,
    unit: unit?.name ?? null,
    since: createdAt,
    endsAt: accountEndsAt,
    source: identities.length > 0 ? 'proconnect' : 'administration',
    hasPassword: credentials.length > 0,
  }
}

export interface OwnSession extends Device {
  id: string
  method: string
  openedAt: Date
  endsAt: Date
  isThisOne: boolean
}

/** One's open sessions, this one first, then the latest. `token`: the one that the browser holds. */
export async function ownSessions(viewer: Person, token: string | null): Promise<OwnSession[]> {
  authorizePlatform(viewer, 'platform.use')
  const sessions = await db.session.findMany({
    where: { memberId: viewer.id, expiresAt: { gt: new Date() } },
    select: { id: true, token: true, method: true, createdAt: true, expiresAt: true, userAgent: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return sessions
    .map(({ token: own, createdAt, expiresAt, userAgent, ...session }) => ({
      ...session,
      ...deviceOf(userAgent),
      openedAt: createdAt,
      endsAt: expiresAt,
      isThisOne: own === token,
    }))
    .sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne))
}
