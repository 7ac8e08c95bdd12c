import { invitationToken, tokenHash } from '@/lib/communities/tokens'
import { later } from '../calendar'
import type { Chance } from '../chance'
import type { Person } from '../people/people'
import { say } from '../speech'
import { invitationMessages } from '../texts/everyday'
import type { Community } from './communities'

/** An invitation by mail to somebody who has an account, and has not answered. */
export type Invitation = {
  person: Person
  invitation: { id: string; by: Person; at: Date; message: string; tokenHash: string; expiresAt: Date }
}

const holdsDays = 30

/** Whoever is invited: those drawn at the door, and the persona whom her colleagues of «Data RH» want. */
export function invite(
  community: Community,
  people: Person[],
  invitedAt: Date,
  now: Date,
  chance: Chance,
): Invitation[] {
  const wanted = community.waiting.filter(({ status }) => status === 'invited')
  const nadia =
    community.name === 'Data RH'
      ? people.find((each) => each.isCast && each.givenName === 'Nadia')
      : undefined
  if (nadia) {
    const waiting = { person: nadia, status: 'invited' as const, at: invitedAt }
    community.waiting.push(waiting)
    wanted.push(waiting)
  }
  return wanted.map((waiting) => {
    const at = waiting.person === nadia ? waiting.at : later(waiting.at, 0.5, chance)
    waiting.at = at < now ? at : waiting.at
    const id = chance.id(waiting.at)
    const by =
      community.belongings.find(({ role, leftAt }) => role === 'animator' && !leftAt)?.person ??
      community.owner
    return {
      person: waiting.person,
      invitation: {
        ...{ id, by, at: waiting.at, tokenHash: tokenHash(invitationToken(id)) },
        message: say(chance.one(invitationMessages), new Map(), chance, { speaker: by, at: waiting.at }),
        expiresAt: new Date(waiting.at.getTime() + holdsDays * 86_400_000),
      },
    }
  })
}
