import { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, empty, select, sql, type Sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { isNarrowed, MOST_FOUND, type DirectoryAsked } from './model/asked'
import { narrowedTo } from './narrow'
import { whoHasAddress } from './queries/found'
import { findByName } from './queries/names'
import { shownFields, ShownFields } from './shown'

const Row = ShownFields.extend({
  givenName: z.string(),
  usualName: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
})
export type Exported = z.infer<typeof Row>

/** A file that a spreadsheet still opens; the whole State is nobody's to carry away. */
const MOST_EXPORTED = 50_000

/** DINUM answers for everybody, a ministry's administrator for their ministry's people; the member is `m`. */
const administered = (viewer: Person): Sql =>
  viewer.platformRole === 'dinum'
    ? sql`TRUE`
    : sql`m."organisationId" = ANY (${[...viewer.administers]}::uuid[])`

/**
 * The people who answer the question, of those whom the viewer administers, with the fields shown to them. Who exported
 * what is written in the audit log.
 * @throws Mistake when they are too many for one file
 */
export async function exportDirectory(
  viewer: Person,
  asked: DirectoryAsked,
  format: string,
): Promise<Exported[]> {
  authorizePlatform(viewer, 'directory.export')
  const narrowed = isNarrowed(asked)
    ? sql`${administered(viewer)} AND ${narrowedTo(viewer, asked)}`
    : administered(viewer)
  const ids = asked.text === '' ? null : await namedIn(viewer, asked, narrowed)
  const rows = await select(Row, people(viewer, narrowed, ids))
  if (rows.length > MOST_EXPORTED) {
    throw new Mistake('directory.mistake.tooManyToExport', { values: { most: MOST_EXPORTED } })
  }
  const { text, organisationId, unitId, departement, city, language, skillId, level, canHelp } = asked
  const places = { organisationId, unitId, departement, city, language }
  await audit(db, {
    actorId: viewer.id,
    action: 'directory.export',
    subjectKind: 'directory',
    subjectId: organisationId,
    after: { people: rows.length, format, text, ...places, skillId, level, canHelp },
  })
  return rows
}

/** As the page finds them: by an address, or by a name. */
async function namedIn(viewer: Person, asked: DirectoryAsked, narrowed: Sql): Promise<string[]> {
  const found = asked.text.includes('@')
    ? await whoHasAddress(viewer, asked)
    : await findByName(viewer, asked.text, MOST_FOUND, narrowed)
  return found.map(({ memberId }) => memberId)
}

const people = (viewer: Person, narrowed: Sql, ids: string[] | null) => sql`
  SELECT m."givenName", m."usualName", m."jobTitle", o."name" AS "organisation", u."name" AS "unit",
         ${shownFields(viewer)}
    FROM "member" m LEFT JOIN "organisation" o ON o."id" = m."organisationId" LEFT JOIN "unit" u ON u."id" = m."unitId"
   WHERE ${isHereInSql} AND ${narrowed} ${ids === null ? empty : sql`AND m."id" = ANY (${ids}::uuid[])`}
   ORDER BY osmose_plain(m."usualName"), osmose_plain(m."givenName"), m."id" LIMIT ${MOST_EXPORTED + 1}`
