import { z } from 'zod'
import { empty, select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { mostOf, type DirectoryAsked } from '../model/asked'
import type { Traits as PersonTraits } from '../model/tally'
import { narrowedTo } from '../narrow'
import { shown } from '../shown'
import { holdersInOrder } from '../skilled'
import { organisationsUnder } from '../under'
import { Traits, traitsOf } from './facets'
import { findByName, type Found } from './names'

const Id = z.object({ id: z.string() })
const asTyped = ({ id }: z.infer<typeof Id>): Found => ({ memberId: id, how: 'as typed' })

export interface Answered {
  people: Found[]
  traits: PersonTraits[]
  /** There are more than one looks at. */
  isCut: boolean
}

/** Who answers the question, in order, and what facets count of them. */
export async function peopleFound(viewer: Person, asked: DirectoryAsked): Promise<Answered> {
  authorizePlatform(viewer, 'directory.read')
  const most = mostOf(asked)
  // One more than is shown says whether there are more.
  const isCut = ({ length }: unknown[]) => length > most
  if (asked.skillId && asked.text === '') {
    const holders = await holdersOf(viewer, asked, asked.skillId, most + 1)
    const traits = holders.slice(0, most)
    return { people: traits.map(asTyped), traits, isCut: isCut(holders) }
  }
  const found = await otherwiseFound(viewer, asked, most + 1)
  const people = found.slice(0, most)
  const ids = people.map(({ memberId }) => memberId)
  return { people, traits: await traitsOf(viewer, ids, asked.skillId), isCut: isCut(found) }
}

/** By an address, a name, or the place alone. */
async function otherwiseFound(viewer: Person, asked: DirectoryAsked, most: number): Promise<Found[]> {
  if (asked.text.includes('@')) return whoHasAddress(viewer, asked)
  if (asked.text !== '') return findByName(viewer, asked.text, most, narrowedTo(viewer, asked))
  const rows =
    asked.unitId || asked.city
      ? await select(
          Id,
          sql`SELECT m."id" FROM "member" m WHERE ${narrowedTo(viewer, asked)} AND ${isHereInSql}
             ORDER BY osmose_plain(m."usualName"), osmose_plain(m."givenName"), m."id" LIMIT ${most}`,
        )
      : await everybodyOf(viewer, asked, most)
  return rows.map(asTyped)
}

const Holder = Traits.extend({ id: z.string(), rank: z.number(), frontier: z.number().nullable() })

/** Read further until nobody unread can stand before one of these. */
async function holdersOf(viewer: Person, asked: DirectoryAsked, skillId: string, most: number) {
  const narrowed = narrowedTo(viewer, { ...asked, skillId: null, organisationId: null })
  for (let share = 1; ; share *= 3) {
    const holders = await select(Holder, holdersInOrder(viewer, skillId, asked, narrowed, most, share))
    const { rank, frontier } = holders.at(-1) ?? { rank: 0, frontier: null }
    if (frontier === null || (holders.length === most && rank >= frontier)) return holders
  }
}

/** Of an administration and those below it, each by its own index: a ministry has a million people. */
function everybodyOf(viewer: Person, asked: DirectoryAsked, most: number) {
  if (asked.organisationId === null) return []
  const narrowed = narrowedTo(viewer, { ...asked, organisationId: null })
  return select(
    Id,
    sql`SELECT m."id" FROM (${organisationsUnder(asked.organisationId)}) AS o, LATERAL (
          SELECT m."id", osmose_plain(m."usualName") AS "usual", osmose_plain(m."givenName") AS "given" FROM "member" m
           WHERE m."organisationId" = o."id" AND ${isHereInSql} ${narrowed === empty ? empty : sql`AND ${narrowed}`}
           ORDER BY 2, 3, 1 LIMIT ${most}) m
         ORDER BY m."usual", m."given", m."id" LIMIT ${most}`,
  )
}

/** A whole address, to who may see it: a part of one finds nobody. */
export async function whoHasAddress(viewer: Person, { text }: DirectoryAsked): Promise<Found[]> {
  authorizePlatform(viewer, 'directory.read')
  const rows = await select(
    Id,
    sql`SELECT m."id" FROM "member" m WHERE m."email" = ${text.toLowerCase()} AND ${isHereInSql} AND ${shown(viewer, 'email')}`,
  )
  return rows.map(asTyped)
}
