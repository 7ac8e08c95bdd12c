import { z } from 'zod'
import { empty, select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { MOST_FOUND, MOST_HOLDERS, type DirectoryAsked } from '../model/asked'
import { narrowedTo } from '../narrow'
import { findByName, type Found } from './names'
import { shown } from '../shown'
import { holdersInOrder } from '../skilled'
import { organisationsUnder } from '../under'

const Id = z.object({ id: z.string() })

/** Who answers the question, in order. */
export async function peopleFound(viewer: Person, asked: DirectoryAsked): Promise<Found[]> {
  authorizePlatform(viewer, 'directory.read')
  if (asked.text.includes('@')) return whoHasAddress(viewer, asked)
  if (asked.text !== '') return findByName(viewer, asked.text, MOST_FOUND, narrowedTo(viewer, asked))
  if (asked.skillId) {
    const narrowed = narrowedTo(viewer, { ...asked, skillId: null, organisationId: null })
    const rows = await select(Id, holdersInOrder(viewer, asked.skillId, asked, narrowed, MOST_HOLDERS))
    return rows.map(({ id }) => ({ memberId: id, how: 'as typed' }))
  }
  const rows = asked.unitId
    ? await select(
        Id,
        sql`SELECT m."id" FROM "member" m WHERE ${narrowedTo(viewer, asked)} AND ${isHereInSql}
             ORDER BY osmose_plain(m."usualName"), osmose_plain(m."givenName"), m."id" LIMIT ${MOST_FOUND}`,
      )
    : await everybodyOf(viewer, asked)
  return rows.map(({ id }) => ({ memberId: id, how: 'as typed' }))
}

/** Of an administration and those below it, each by its own index: a ministry has a million people. */
function everybodyOf(viewer: Person, asked: DirectoryAsked) {
  if (asked.organisationId === null) return []
  const narrowed = narrowedTo(viewer, { ...asked, organisationId: null })
  return select(
    Id,
    sql`SELECT m."id" FROM (${organisationsUnder(asked.organisationId)}) AS o, LATERAL (
          SELECT m."id", osmose_plain(m."usualName") AS "usual", osmose_plain(m."givenName") AS "given" FROM "member" m
           WHERE m."organisationId" = o."id" AND ${isHereInSql} ${narrowed === empty ? empty : sql`AND ${narrowed}`}
           ORDER BY 2, 3, 1 LIMIT ${MOST_FOUND}) m
         ORDER BY m."usual", m."given", m."id" LIMIT ${MOST_FOUND}`,
  )
}

/** A whole address, to who may see it: a part of one finds nobody. */
async function whoHasAddress(viewer: Person, { text }: DirectoryAsked): Promise<Found[]> {
  const rows = await select(
    Id,
    sql`SELECT m."id" FROM "member" m WHERE m."email" = ${text.toLowerCase()} AND ${isHereInSql} AND ${shown(viewer, 'email')}`,
  )
  return rows.map(({ id }) => ({ memberId: id, how: 'as typed' }))
}
