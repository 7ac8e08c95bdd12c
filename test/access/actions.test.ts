import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { NotFound, type Person } from '@/lib/policy'
import type { CommunityAccess, CommunityJoining } from '@/prisma/client/enums'
import { community, makeWorld, PEOPLE, type Name, type World } from '../world'
import { actions } from './actions'
import { furnish } from './furniture'
import type { Room } from './pages'

/** What stands behind a form (`action` of lib/auth shows it): asked directly, as everybody. */
interface Asked {
  schema: z.ZodType
  command: (viewer: Person, input: unknown) => Promise<unknown>
}

const found = new Map<string, Asked | null>()
for (const slice of readdirSync('lib').filter((name) => existsSync(`lib/${name}/actions.ts`))) {
  const module = (await import(`../../lib/${slice}/actions.ts`)) as Record<string, Partial<Asked>>
  for (const [name, each] of Object.entries(module))
    found.set(name, 'command' in each ? (each as Asked) : null)
}

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

type Kind = [CommunityAccess, CommunityJoining]
const ROOMS: Kind[] = [
  ['private', 'request'],
  ['secret', 'managed'],
]
let number = 0

async function freshRoom([access, joining]: Kind): Promise<Room> {
  number += 1
  const room = await community(world, access, joining, `Salle ${access} ${number}`)
  return { ...room, ...(await furnish(world, room)) }
}

/** done; refused (403 or 404); mistaken: it got past the door, and could not be done (already in, last owner…). */
async function outcome({ schema, command }: Asked, input: Record<string, unknown>, name: Name) {
  const parsed = schema.parse(input)
  try {
    await command(await world.as(name), parsed)
    return 'done'
  } catch (error) {
    if (error instanceof NotFound) return 'refused'
    if (error instanceof Mistake) return 'mistaken'
    throw error
  }
}

it('every action has its row', () => expect(Object.keys(actions).sort()).toEqual([...found.keys()].sort()))

it('those made for nobody yet are the only ones without a person', () => {
  const open = Object.keys(actions).filter((name) => actions[name] === 'open')
  expect(
    [...found]
      .filter(([, asked]) => asked === null)
      .map(([name]) => name)
      .sort(),
  ).toEqual(open.sort())
})

const rows = Object.entries(actions).filter(([name]) => found.get(name))
describe.each(rows.filter(([, row]) => typeof row === 'object'))('%s', (name, row) => {
  it.each(ROOMS)('in a %s community', async (access, joining) => {
    const kind: Kind = [access, joining]
    const asked = found.get(name)
    if (!asked || typeof row === 'string') throw new Error(name)
    const done: Name[] = []
    let room = await freshRoom(kind)
    const may = row.may(room)
    for (const person of PEOPLE) {
      if ((await outcome(asked, row.input(room, world), person)) !== 'done') continue
      done.push(person)
      // What was done changes the room: the next person finds one as it was.
      room = await freshRoom(kind)
    }
    expect(done.sort()).toEqual([...may].sort())
  })
})
