import { Chance } from '../chance'
import type { Community } from '../communities/communities'
import type { Chapter, Story } from '../story'
import { say } from '../speech'
import { refusalReasons, requestMessages } from '../texts/everyday'
import type { Value } from '@/lib/db/copy'

type Row = Record<string, Value>

/** Who may post what; where one comes to be informed, those who run the community write. */
const rightsOf = ({ kind }: Community) => ({
  thread: kind === 'broadcast' ? 'animator' : 'member',
  news: 'animator',
  file: kind === 'broadcast' || kind === 'information' ? 'animator' : 'member',
  comment: 'guest',
})

export function* communityRows({ chapters, places }: Story): Generator<Row> {
  for (const { community } of chapters) {
    const { id, slug, name, purpose, description, welcome, kind, access, joining, status } = community
    yield {
      ...{ id, slug, name, purpose, description, welcome, kind, access, joining, status, origin: 'local' },
      organisationId: places.organisations.find(({ key }) => key === community.organisation)?.id,
      ...{ createdById: community.owner.id, postingRights: rightsOf(community) },
      ...{
        statusReason: community.statusReason,
        statusById: community.statusAt && community.owner.id,
        statusAt: community.statusAt,
      },
      ...{ createdAt: community.createdAt, updatedAt: community.statusAt ?? community.createdAt },
    }
  }
}

export function* membershipRows({ chapters, now }: Story): Generator<Row> {
  for (const { community, lastVisit } of chapters) {
    const chance = new Chance(`membership ${community.name}`)
    for (const belonging of community.belongings) {
      const { person, role, joinedAt, leftAt, banned, sponsor } = belonging
      const asked = community.joining === 'request' && role === 'member' && chance.happens(0.8)
      const requestedAt = asked
        ? new Date(
            Math.max(community.createdAt.getTime(), joinedAt.getTime() - chance.between(1, 40) * 3_600_000),
          )
        : null
      yield {
        ...{
          communityId: community.id,
          memberId: person.id,
          role,
          status: leftAt ? (banned ? 'banned' : 'left') : 'member',
          joinedAt,
          leftAt,
        },
        ...{
          message: null,
          requestedAt,
          decidedById: requestedAt && community.owner.id,
          decidedAt: requestedAt && joinedAt,
        },
        decisionReason: banned ? 'Messages publicitaires répétés.' : null,
        ...{
          invitedById: null,
          sponsorId: sponsor?.id,
          endsAt: sponsor && new Date(now.getTime() + chance.between(20, 200) * 86_400_000),
        },
        ...{ banEndsAt: banned && leftAt ? new Date(leftAt.getTime() + 365 * 86_400_000) : null },
        ...{ lastVisitAt: lastVisit.get(belonging), createdAt: requestedAt ?? joinedAt },
      }
    }
    for (const { person, status, at } of community.waiting) {
      const message = say(chance.one(requestMessages), new Map(), chance, { speaker: person, at })
      const isRefused = status === 'refused'
      yield {
        ...{
          communityId: community.id,
          memberId: person.id,
          role: 'member',
          status,
          joinedAt: null,
          leftAt: null,
        },
        message: status === 'invited' ? null : message,
        requestedAt: status === 'invited' ? null : at,
        ...{
          decidedById: isRefused ? community.owner.id : null,
          decidedAt: isRefused ? new Date(Math.min(now.getTime(), at.getTime() + 86_400_000)) : null,
        },
        decisionReason: isRefused ? chance.one(refusalReasons) || null : null,
        ...{
          invitedById: status === 'invited' ? community.owner.id : null,
          sponsorId: null,
          endsAt: null,
          banEndsAt: null,
          lastVisitAt: null,
          createdAt: at,
        },
      }
    }
  }
}

export function* invitationRows({ chapters }: Story): Generator<Row> {
  for (const { community, invitations } of chapters) {
    for (const { person, invitation } of invitations) {
      const { id, by, at, message, tokenHash, expiresAt } = invitation
      yield {
        ...{
          id,
          communityId: community.id,
          email: person.email,
          role: 'member',
          tokenHash,
          message,
          createdById: by.id,
        },
        ...{ maxUses: 1, uses: 0, expiresAt, sentAt: at, createdAt: at },
      }
    }
  }
}

/** Counted from what is there, as the commands would have left it. */
export function* communityCounterRows({ chapters }: Story): Generator<Row> {
  for (const { community, threads, deposits, acts } of chapters) {
    yield {
      communityId: community.id,
      members: community.belongings.filter(({ leftAt }) => !leftAt).length,
      threads: threads.filter(({ removed }) => !removed).length,
      deposits: deposits.filter(({ removed }) => !removed).length,
      storedBytes: deposits
        .flatMap(({ versions }) => versions)
        .reduce((sum, { bytes }) => sum + bytes.length, 0),
      lastActivityAt: latest({ acts }) ?? community.createdAt,
    }
  }
}

/** Joining and reacting leave the clock of the community alone: only what is written moves it. */
function latest({ acts }: Pick<Chapter, 'acts'>): Date | undefined {
  return acts.findLast(({ kind }) => kind !== 'join' && kind !== 'leave' && kind !== 'react')?.at
}
