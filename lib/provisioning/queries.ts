import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { DirectoryKind, DirectoryRunState, DirectoryState } from '@/prisma/client/enums'
import { FAILURES, type Failure } from './ldap/read'
import { mostClosings } from './model/floor'
import { LdapSettings } from './model/ldapSettings'
import { MISHAPS, REASONS, VERDICTS, type Counts, type Verdict } from './model/verdict'
import { attributes as everyAttribute, type Attribute } from '@/lib/accounts'

const Counted = z.partialRecord(z.enum(VERDICTS), z.number())
const failure = (text: string | null): Failure | null =>
  text === null ? null : (FAILURES.find((each) => each === text) ?? 'other')

const Listed = z.object({
  id: z.string(),
  kind: z.enum(DirectoryKind),
  name: z.string(),
  state: z.enum(DirectoryState),
  organisation: z.string(),
  accounts: z.number(),
  calledAt: z.date().nullable(),
  stoppedAt: z.date().nullable(),
  lastRun: z
    .object({ state: z.enum(DirectoryRunState), at: z.coerce.date(), error: z.string().nullable() })
    .nullable(),
})
export type ListedDirectory = z.output<typeof Listed>

/** Every directory, with what it did last. */
export async function directories(viewer: Person): Promise<ListedDirectory[]> {
  authorizePlatform(viewer, 'provisioning.manage')
  return select(
    Listed,
    sql`SELECT d."id", d."kind", d."name", d."state", o."name" AS "organisation", d."calledAt", d."stoppedAt",
               (SELECT count(*)::int FROM "directory_account" a
                 WHERE a."directoryId" = d."id" AND a."removedAt" IS NULL) AS "accounts",
               (SELECT json_build_object('state', r."state", 'at', coalesce(r."endedAt", r."createdAt"), 'error', r."error")
                  FROM "directory_run" r WHERE r."directoryId" = d."id" AND NOT r."isTrial"
                 ORDER BY r."createdAt" DESC LIMIT 1) AS "lastRun"
          FROM "directory" d JOIN "organisation" o ON o."id" = d."organisationId"
         ORDER BY d."name", d."id"`,
  )
}

/** Organisations a directory may speak for. */
export async function organisationsToSpeakFor(viewer: Person): Promise<{ id: string; name: string }[]> {
  authorizePlatform(viewer, 'provisioning.manage')
  return db.organisation.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

const latest = { orderBy: { createdAt: 'desc' }, take: 20 } as const

/** One directory: its settings, tokens, latest runs, and what its groups mean. Absent: 404. */
export async function directoryForAdministrator(viewer: Person, id: string) {
  authorizePlatform(viewer, 'provisioning.manage')
  if (!z.uuid().safeParse(id).success) throw new NotFound()
  const found = await db.directory.findUnique({
    where: { id },
    include: {
      organisation: { select: { name: true } },
      tokens: {
        select: { id: true, name: true, createdAt: true, lastUsedAt: true, expiresAt: true, revokedAt: true },
        orderBy: { createdAt: 'desc' },
      },
      groups: {
        select: { id: true, displayName: true, unitId: true, _count: { select: { members: true } } },
        orderBy: { displayName: 'asc' },
        take: 200,
      },
      runs: latest,
    },
  })
  if (!found) throw new NotFound()
  const accounts = await db.directoryAccount.count({ where: { directoryId: id, removedAt: null } })
  const { organisation, ldap, runs, groups, tokens, ...directory } = found
  return {
    ...directory,
    organisation: organisation.name,
    ldap: ldap === null ? null : LdapSettings.parse(ldap),
    tokens,
    groups: groups.map(({ _count, ...group }) => ({ ...group, members: _count.members })),
    units: groups.length > 0 ? await unitsOf(found.organisationId) : [],
    runs: runs.map(runFrom),
    accounts,
    mostClosings: mostClosings(accounts, directory.closePercent),
  }
}
export type AdministeredDirectory = Awaited<ReturnType<typeof directoryForAdministrator>>

type RunRow = Awaited<ReturnType<typeof db.directoryRun.findMany>>[number]
const runFrom = ({ counts, error, ...run }: RunRow) => ({
  ...run,
  counts: Counted.parse(counts) as Counts,
  failure: failure(error),
})
export type ShownRun = ReturnType<typeof runFrom>

const unitsOf = (organisationId: string) =>
  select(
    z.object({ id: z.string(), name: z.string(), organisation: z.string().nullable() }),
    sql`WITH RECURSIVE below("id") AS (
          SELECT ${organisationId}::uuid
          UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")
        SELECT u."id", u."name", CASE WHEN o."id" <> ${organisationId}::uuid THEN o."shortName" END AS "organisation"
          FROM "unit" u JOIN below ON below."id" = u."organisationId" JOIN "organisation" o ON o."id" = u."organisationId"
         ORDER BY osmose_plain(u."name"), o."name"`,
  )

const LINES_PER_PAGE = 50

/** A run and what it did with each person, page by page; `verdict` keeps one kind. Absent: 404. */
export async function runForAdministrator(
  viewer: Person,
  {
    directoryId,
    runId,
    verdict,
    page,
  }: { directoryId: string; runId: string; verdict?: string; page: number },
) {
  authorizePlatform(viewer, 'provisioning.manage')
  const ids = z.tuple([z.uuid(), z.uuid()]).safeParse([directoryId, runId])
  const found = ids.success
    ? await db.directoryRun.findFirst({
        where: { id: runId, directoryId },
        include: { directory: { select: { name: true, closePercent: true } } },
      })
    : null
  if (!found) throw new NotFound()
  const { directory, ...row } = found
  const chosen = VERDICTS.find((each) => each === verdict)
  const where = { runId, ...(chosen && { verdict: chosen }) }
  const total = await db.directoryVerdict.count({ where })
  const pageCount = Math.max(1, Math.ceil(total / LINES_PER_PAGE))
  const current = Math.min(Math.max(1, page), pageCount)
  const lines = await db.directoryVerdict.findMany({
    where,
    orderBy: { number: 'asc' },
    skip: (current - 1) * LINES_PER_PAGE,
    take: LINES_PER_PAGE,
  })
  return {
    directory: { id: directoryId, ...directory },
    run: runFrom(row),
    verdict: chosen ?? null,
    page: current,
    pageCount,
    lines: lines.map(lineFrom),
  }
}
export type RunSheet = Awaited<ReturnType<typeof runForAdministrator>>

type LineRow = Awaited<ReturnType<typeof db.directoryVerdict.findMany>>[number]
const lineFrom = ({ number, userName, name, verdict, reason, changed }: LineRow) => ({
  number,
  userName,
  name,
  verdict: z.enum(VERDICTS).parse(verdict) as Verdict,
  reason: [...REASONS, ...MISHAPS].find((each) => each === reason) ?? null,
  changed: changed.filter((each): each is Attribute | 'status' =>
    ([...everyAttribute, 'status'] as string[]).includes(each),
  ),
})
