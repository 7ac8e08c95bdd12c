import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptionTable, adoptionFor, countAdoption, narrowingAsked } from '@/lib/adoption'
import { crowdOf } from '@/lib/adoption/crowd'
import { catchUp, flushPresence, record, recordPresence } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { addMonths, parisDay, startOfDay, startOfMonth } from '@/lib/time'
import { makeWorld, type Persona, type World } from '../../world'

let world: World
const now = new Date()
const month = addMonths(startOfMonth(parisDay(now)), -1)
const during = (day: string) => new Date(startOfDay(day).getTime() + 5 * 86_400_000)
const all = narrowingAsked({})

type Colleagues = {
  ministry: string
  level?: 'agent' | 'direction'
  count: number
  reads?: number
  writes?: number
}

/** So many people of a ministry; of them, so many who read in the month, and so many who wrote. */
async function colleagues({ ministry, level = 'agent', count, reads = 0, writes = 0 }: Colleagues) {
  const communityId = world.communities['public-free']!.id
  for (let each = 0; each < count; each += 1) {
    const id = newId()
    await db.member.create({
      data: {
        ...{
          id,
          email: `${id}@x.example`,
          name: `Agent ${each}`,
          status: 'active',
          level,
          organisationId: ministry,
        },
        createdAt: startOfDay(addMonths(month, -14)),
      },
    })
    if (each < writes) await record(db, { communityId, memberId: id, kind: 'reply', at: during(month) })
    else if (each < writes + reads) recordPresence({ communityId, memberId: id, at: during(month) })
  }
}

beforeAll(async () => {
  world = await makeWorld()
  const { culture, ecologie } = world
  await colleagues({ ministry: culture, count: 60, reads: 20, writes: 15 })
  await colleagues({ ministry: culture, level: 'direction', count: 14 })
  // Three of the other ministry's fourteen directors take part.
  await colleagues({ ministry: ecologie, count: 40, reads: 5, writes: 12 })
  await colleagues({ ministry: ecologie, level: 'direction', count: 14, reads: 3 })
  await flushPresence()
  await catchUp(now)
  await countAdoption(now)
})
afterAll(closeDatabase)

const rowsFor = async (persona: Persona, narrowing = all) =>
  ((await adoptionFor(await world.as(persona), narrowing))?.rows ?? []).map(
    ({ ministry, level, figures }) => [ministry, level, ...Object.values(figures)],
  )

describe('who takes part, by ministry and level', () => {
  it('is counted from the roll-ups, with what may not be known hidden', async () => {
    expect(await rowsFor('ada')).toEqual([
      [null, null, 128, 55, 27],
      [null, 'agent', 100, null, 27],
      [null, 'middle_management', 0, 0, 0],
      // Three directors take part: neither they, nor the agents from whom they could be found, nor that none of them wrote.
      [null, 'direction', 28, null, null],
      ['Ministère de la Culture', null, 74, 35, null],
      ['Ministère de la Culture', 'agent', 60, 35, null],
      ['Ministère de la Culture', 'middle_management', 0, 0, 0],
      ['Ministère de la Culture', 'direction', 14, 0, 0],
      // Eight read without writing: the twelve who wrote, beside the twenty who were active, would tell of them; and so
      // would Culture’s fifteen, taken from the 27.
      ['Ministère de la Transition écologique', null, 54, 20, null],
      ['Ministère de la Transition écologique', 'agent', 40, null, null],
      ['Ministère de la Transition écologique', 'middle_management', 0, 0, 0],
      ['Ministère de la Transition écologique', 'direction', 14, null, null],
    ])
  })

  it('is all of it for DINUM, one’s own ministry for its administrator, the total for everybody', async () => {
    const names = async (persona: Persona) => [
      ...new Set((await rowsFor(persona)).map(([ministry]) => ministry)),
    ]
    expect(await names('ada')).toHaveLength(3)
    expect(await names('max')).toEqual([null, 'Ministère de la Culture'])
    expect(await names('bob')).toEqual([null])
    await expect(adoptionFor(await world.as('nobody'), all)).rejects.toThrow()
  })

  it('never moves once the month was counted', async () => {
    const before = await rowsFor('ada')
    await colleagues({ ministry: world.culture, count: 30 })
    await countAdoption(now)
    expect(await rowsFor('ada')).toEqual(before)
    expect((await crowdOf(month)).reduce((sum, { people }) => sum + people, 0)).toBe(158)
  })

  it('says in the file what it says on screen', async () => {
    const adoption = await adoptionFor(await world.as('max'), all)
    const { rows } = adoptionTable(adoption, all, 'fr')
    expect(rows).toHaveLength(8)
    expect(rows[1]!.slice(-3)).toEqual([100, 'n.\u00a0d.', 27])
    const [ministry, level, , ...rest] = rows.at(-1)!
    expect([ministry, level, ...rest]).toEqual(['Ministère de la Culture', 'Direction', 1, 'Tous', 14, 0, 0])
  })
})
