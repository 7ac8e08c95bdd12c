import { db } from '@/lib/db'
import { authorize, can, visibleTo, type Person } from '@/lib/policy'
import { deviceOf } from '../model/device'
import { mayWrite, type Attribute, type Provenance } from '../model/provenance'
import { accountFacts } from './facts'
import { invitationOf } from './inviteAgain'

/** What an administrator may correct by hand, in the order shown. */
export const correctable = [
  'givenName',
  'usualName',
  'email',
  'organisationId',
  'jobTitle',
  'phone',
  'departement',
  'city',
  'type',
  'level',
] as const satisfies readonly Attribute[]

const HISTORY = 50
const ROLES = ['agent', 'support', 'ministry_administrator', 'dinum'] as const

/** One account as its administrator sees it: who, since when, why, and what may be done about it. */
export async function accountSheet(viewer: Person, memberId: string, now: Date) {
  const facts = await accountFacts(memberId)
  authorize(viewer, 'member.administer', facts)
  const { provenance, organisation, unit, administersOrganisationId, ...member } =
    await db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: {
        id: true,
        name: true,
        givenName: true,
        usualName: true,
        email: true,
        emailVerified: true,
        status: true,
        statusAt: true,
        statusReason: true,
        statusUntil: true,
        type: true,
        level: true,
        platformRole: true,
        administersOrganisationId: true,
        jobTitle: true,
        phone: true,
        departement: true,
        city: true,
        externalId: true,
        accountEndsAt: true,
        createdAt: true,
        lastSeenAt: true,
        provenance: true,
        organisationId: true,
        organisation: { select: { name: true } },
        unit: { select: { name: true } },
      },
    })
  const known = provenance as Provenance
  const [sessions, owned, departure, history, invitation] = await Promise.all([
    openSessions(memberId, now),
    ownedCommunities(viewer, memberId),
    db.departure.findUnique({ where: { memberId }, select: { leavesAt: true, doneAt: true } }),
    historyOf(memberId),
    invitationOf(memberId, now),
  ])
  return {
    ...member,
    organisation: organisation?.name ?? null,
    unit: unit?.name ?? null,
    administersOrganisationId,
    sourceOf: (attribute: Attribute) => known[attribute] ?? null,
    mayCorrect: correctable.filter((attribute) => mayWrite(attribute, 'administrator', known)),
    mayEnd: mayWrite('accountEndsAt', 'administrator', known),
    roles: ROLES.filter((role) => can(viewer, 'member.giveRole', { member: facts, role })),
    leavesAt: departure && !departure.doneAt ? departure.leavesAt : null,
    ...{ sessions, owned, history, invitation },
  }
}

export type AccountSheet = Awaited<ReturnType<typeof accountSheet>>

async function openSessions(memberId: string, now: Date) {
  const sessions = await db.session.findMany({
    where: { memberId, expiresAt: { gt: now } },
    select: { id: true, method: true, createdAt: true, userAgent: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
  return sessions.map(({ userAgent, ...session }) => ({ ...session, ...deviceOf(userAgent) }))
}

/** Only those that the administrator may know of: administering somebody opens no secret room. */
const ownedCommunities = (viewer: Person, memberId: string) =>
  db.community.findMany({
    where: {
      AND: [
        visibleTo.communities(viewer),
        { status: { not: 'deleted' }, memberships: { some: { memberId, role: 'owner', status: 'member' } } },
      ],
    },
    select: { id: true, slug: true, name: true },
    orderBy: { name: 'asc' },
    take: 100,
  })

/** What was done about this account, the latest first; kept a year, altered by nobody. */
async function historyOf(memberId: string) {
  const acts = await db.audit.findMany({
    where: { subjectId: memberId, subjectKind: 'member', communityId: null },
    orderBy: { at: 'desc' },
    select: { id: true, at: true, action: true, actorId: true, reason: true },
    take: HISTORY,
  })
  const actors = await db.member.findMany({
    where: { id: { in: acts.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  return acts.map(({ actorId, ...act }) => ({
    ...act,
    isOwn: actorId === memberId,
    actor: actorId === null ? null : (nameOf.get(actorId) ?? null),
  }))
}
