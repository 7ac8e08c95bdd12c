import { beforeAll } from 'vitest'
import { db } from '@/lib/db'
import { Mistake } from '@/lib/auth'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'

/** Stories of one file, each in a community of its own. */
export function stories() {
  let world: World
  let room: WorldCommunity
  let rooms = 0

  beforeAll(async () => {
    world = await makeWorld()
  })

  return {
    get world() {
      return world
    },
    get room() {
      return room
    },
    async open(access: 'public' | 'private' | 'secret', joining: 'free' | 'request' | 'managed') {
      rooms += 1
      room = await community(world, access, joining, `Salle ${rooms}`)
      return { slug: room.slug }
    },
    place: (name: Name) =>
      db.membership.findUnique({
        where: { communityId_memberId: { communityId: room.id, memberId: world.ids[name] } },
      }),
    members: async () =>
      (await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })).members,
    told: (kind: string) => db.outbox.count({ where: { communityId: room.id, kind } }),
    happened: (name: Name, kind: 'join' | 'leave') =>
      db.activity.count({ where: { communityId: room.id, memberId: world.ids[name], kind } }),
    audited: (action: string) => db.audit.findMany({ where: { communityId: room.id, action } }),
  }
}

export const mistake = (key: string) => (error: unknown) =>
  error instanceof Mistake && error.key === `communities.mistake.${key}`
