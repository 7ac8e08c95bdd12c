import { newId, db } from '@/lib/db'
import { nobody, viewerOf } from '@/lib/auth'
import { invitationEnd } from '@/lib/communities/model/terms'
import { invitationToken, tokenHash } from '@/lib/communities/tokens'
import type { Person, Viewer } from '@/lib/policy'
import type {
  CommunityAccess,
  CommunityJoining,
  CommunityRole,
  MembershipStatus,
  PlatformRole,
} from '@/prisma/client/enums'

/**
 * The named world every story happens in. Olga owns, Ann animates, Bob belongs, Gus is a guest, Ida is invited,
 * Rex has asked, Ben is banned, Eve is elsewhere, Ada administers the platform (DINUM), Max his ministry, of which he leads a direction.
 */
export const PEOPLE = ['olga', 'ann', 'bob', 'gus', 'ida', 'rex', 'ben', 'eve', 'ada', 'max'] as const
export type Name = (typeof PEOPLE)[number]
export type Persona = Name | 'nobody'
export const PERSONAS: readonly Persona[] = [...PEOPLE, 'nobody']

/** The seven pairs of access and joining, each a community with everybody in the same place. */
export const PAIRS: readonly [CommunityAccess, CommunityJoining][] = [
  ['public', 'free'],
  ['public', 'request'],
  ['public', 'managed'],
  ['private', 'free'],
  ['private', 'request'],
  ['private', 'managed'],
  ['secret', 'managed'],
]

const PLATFORM_ROLES: Partial<Record<Name, PlatformRole>> = { ada: 'dinum', max: 'ministry_administrator' }

const PLACES: Partial<Record<Name, [CommunityRole, MembershipStatus]>> = {
  olga: ['owner', 'member'],
  ann: ['animator', 'member'],
  bob: ['member', 'member'],
  gus: ['guest', 'member'],
  ida: ['member', 'invited'],
  rex: ['member', 'requested'],
  ben: ['member', 'banned'],
}

export interface WorldCommunity {
  id: string
  slug: string
  name: string
  access: CommunityAccess
  joining: CommunityJoining
}

export interface World {
  /** Culture's ministry: Max administers it, the communities belong to it, Eve works elsewhere. */
  culture: string
  ecologie: string
  ids: Record<Name, string>
  /** By `access-joining`: `private-request`. */
  communities: Record<string, WorldCommunity>
  /** The viewer that a persona is at this moment. */
  as(persona: Name): Promise<Person>
  as(persona: Persona): Promise<Viewer>
}

/** Peoples an empty database. */
export async function makeWorld(): Promise<World> {
  const culture = await organisation('Ministère de la Culture', 'culture')
  const ecologie = await organisation('Ministère de la Transition écologique', 'ecologie')
  const ids = Object.fromEntries(PEOPLE.map((name) => [name, newId()])) as Record<Name, string>
  await db.member.createMany({
    data: PEOPLE.map((name) => ({
      id: ids[name],
      email: `${name}@${name === 'eve' ? 'ecologie' : 'culture'}.gouv.example`,
      emailVerified: true,
      name: `${capital(name)} Martin`,
      givenName: capital(name),
      usualName: 'Martin',
      status: 'active' as const,
      platformRole: PLATFORM_ROLES[name] ?? 'agent',
      level: name === 'max' ? ('direction' as const) : ('agent' as const),
      administersOrganisationId: name === 'max' ? culture : null,
      organisationId: name === 'eve' ? ecologie : culture,
    })),
  })
  const communities: Record<string, WorldCommunity> = {}
  for (const [access, joining] of PAIRS) {
    communities[`${access}-${joining}`] = await community({ ids, culture }, access, joining)
  }
  const as = async (persona: Persona) => {
    if (persona === 'nobody') return nobody
    const viewer = await viewerOf(ids[persona])
    if (!viewer) throw new Error(`${persona} is not active`)
    return viewer
  }
  return { culture, ecologie, ids, communities, as: as as World['as'] }
}

/** One more community, with everybody in their usual place. */
export async function community(
  { ids, culture }: Pick<World, 'ids' | 'culture'>,
  access: CommunityAccess,
  joining: CommunityJoining,
  name = `Archives ${access} ${joining}`,
): Promise<WorldCommunity> {
  const made = { id: newId(), slug: name.toLowerCase().replaceAll(' ', '-'), name, access, joining }
  await db.$transaction(async (tx) => {
    await tx.community.create({
      data: {
        ...made,
        purpose: `Partager nos pratiques (${access}, ${joining})`,
        organisationId: culture,
        createdById: ids.olga,
      },
    })
    await tx.membership.createMany({
      data: Object.entries(PLACES).map(([person, [role, status]]) => ({
        communityId: made.id,
        memberId: ids[person as Name],
        role,
        status,
        joinedAt: status === 'member' ? new Date() : null,
        requestedAt: status === 'requested' ? new Date() : null,
      })),
    })
    // Whoever is invited holds an invitation: the place ends with it.
    const id = newId()
    await tx.invitation.create({
      data: {
        id,
        communityId: made.id,
        email: 'ida@culture.gouv.example',
        tokenHash: tokenHash(invitationToken(id)),
        createdById: ids.olga,
        expiresAt: invitationEnd(new Date()),
      },
    })
    await tx.communityCounter.create({
      data: { communityId: made.id, members: 4, lastActivityAt: new Date() },
    })
  })
  return made
}

async function organisation(name: string, slug: string): Promise<string> {
  const id = newId()
  await db.organisation.create({
    data: { id, name, shortName: capital(slug), slug, kind: 'ministry', domains: [`${slug}.gouv.example`] },
  })
  return id
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
