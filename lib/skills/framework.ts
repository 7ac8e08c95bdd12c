import { createHash } from 'node:crypto'
import { z } from 'zod'
import { audit } from '@/lib/activity'
import { db, execute, newId, select, sql, type Transaction } from '@/lib/db'
import { SkillKind } from '@/prisma/client/enums'
import type { FrameworkSource, SkillEntry } from './model/entry'
import { countOf, planVersion, type KnownSkill, type Plan } from './model/plan'

/** How many changes are kept to be shown; all of them are counted. */
const CHANGES_KEPT = 2000
/** ESCO has fourteen thousand skills. */
const LONGEST = { maxWait: 10_000, timeout: 300_000 }

const Known = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(SkillKind),
  label: z.string(),
  synonyms: z.array(z.string()),
  description: z.string(),
  levels: z.array(z.string()),
  isHeading: z.boolean(),
  isRetired: z.boolean(),
  parents: z.array(z.string()),
})

export interface ImportOutcome {
  plan: Plan
  /** How many people hold a skill that this version retires. */
  holdersOfRetired: number
  isWritten: boolean
}

interface ImportOptions {
  /** Without it, only says what would change. */
  apply: boolean
  importedById?: string | null
}

/**
 * Brings a framework to a version, in one transaction: everything or nothing, and the same skills twice change
 * nothing. Two imports at once wait for each other.
 */
export async function importFramework(
  source: FrameworkSource,
  entries: readonly SkillEntry[],
  { apply, importedById = null }: ImportOptions,
): Promise<ImportOutcome> {
  return db.$transaction(async (tx) => {
    await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`skills ${source.key}`}, 0))`, tx)
    const known = await tx.skillFramework.findUnique({ where: { key: source.key } })
    const plan = planVersion(known ? await skillsOf(tx, known.id) : [], entries)
    const holdersOfRetired = await holdersOf(tx, plan.retired)
    if (!apply) return { plan, holdersOfRetired, isWritten: false }
    const frameworkId = known?.id ?? newId()
    const { key, ...described } = source
    await tx.skillFramework.upsert({
      where: { key },
      create: { id: frameworkId, key, ...described },
      update: described,
    })
    if (plan.changes.length === 0) return { plan, holdersOfRetired, isWritten: false }
    await write(tx, frameworkId, plan)
    await keepVersion(tx, frameworkId, { source, plan, digest: digestOf(entries), importedById })
    return { plan, holdersOfRetired, isWritten: true }
  }, LONGEST)
}

/** Of the skills as they were read, in any order. */
export const digestOf = (entries: readonly SkillEntry[]): string =>
  createHash('sha256')
    .update(
      entries
        .map((each) => JSON.stringify(each))
        .toSorted()
        .join('\n'),
    )
    .digest('base64url')

const skillsOf = (tx: Transaction, frameworkId: string): Promise<KnownSkill[]> =>
  select(
    Known,
    sql`SELECT s."id", s."code", s."kind", s."label", s."synonyms", s."description", s."levels", s."isHeading",
               s."state" = 'retired' AS "isRetired",
               array(SELECT a."code" FROM "skill_parent" p JOIN "skill" a ON a."id" = p."parentId"
                      WHERE p."skillId" = s."id") AS "parents"
          FROM "skill" s WHERE s."frameworkId" = ${frameworkId}::uuid`,
    tx,
  )

async function holdersOf(tx: Transaction, skills: readonly KnownSkill[]): Promise<number> {
  if (skills.length === 0) return 0
  const held = await tx.memberSkill.groupBy({
    by: ['memberId'],
    where: { skillId: { in: skills.map(({ id }) => id) } },
  })
  return held.length
}

async function write(tx: Transaction, frameworkId: string, { added, changed, retired }: Plan) {
  const rows = [...added.map((entry) => ({ id: newId(), entry })), ...changed]
  await execute(
    sql`INSERT INTO "skill" ("id", "frameworkId", "code", "kind", "label", "synonyms", "description", "levels", "isHeading")
        SELECT "id", ${frameworkId}::uuid, "code", "kind"::"SkillKind", "label", "synonyms", "description", "levels", "isHeading"
          FROM jsonb_to_recordset(${JSON.stringify(rows.map(({ id, entry }) => ({ id, ...entry })))}::jsonb)
            AS r("id" uuid, "code" text, "kind" text, "label" text, "synonyms" text[], "description" text,
                 "levels" text[], "isHeading" boolean)
        ON CONFLICT ("frameworkId", "code") DO UPDATE SET
          "kind" = excluded."kind", "label" = excluded."label", "synonyms" = excluded."synonyms",
          "description" = excluded."description", "levels" = excluded."levels",
          "isHeading" = excluded."isHeading", "state" = 'current', "updatedAt" = now()`,
    tx,
  )
  await execute(
    sql`UPDATE "skill" SET "state" = 'retired', "updatedAt" = now()
         WHERE "id" = ANY(${retired.map(({ id }) => id)}::uuid[])`,
    tx,
  )
  const ids = rows.map(({ id }) => id)
  const links = rows.flatMap(({ id, entry }) => entry.parents.map((parent) => ({ id, parent })))
  await execute(sql`DELETE FROM "skill_parent" WHERE "skillId" = ANY(${ids}::uuid[])`, tx)
  await execute(
    sql`INSERT INTO "skill_parent" ("skillId", "parentId")
        SELECT DISTINCT r."id", a."id" FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS r("id" uuid, "parent" text)
          JOIN "skill" a ON a."frameworkId" = ${frameworkId}::uuid AND a."code" = r."parent"
         WHERE a."id" <> r."id"`,
    tx,
  )
  await execute(sql`SELECT osmose_skill_names(${ids}::uuid[])`, tx)
  await execute(sql`SELECT osmose_skill_ancestors(${frameworkId}::uuid)`, tx)
}

interface Written {
  source: FrameworkSource
  plan: Plan
  digest: string
  importedById: string | null
}

async function keepVersion(tx: Transaction, frameworkId: string, written: Written) {
  const { source, plan, digest, importedById } = written
  const counts = {
    added: countOf(plan, 'added'),
    changed: countOf(plan, 'changed'),
    retired: countOf(plan, 'retired'),
    restored: countOf(plan, 'restored'),
  }
  await tx.skillFrameworkVersion.create({
    data: {
      ...{ id: newId(), frameworkId, version: source.version, digest, importedById, ...counts },
      changes: plan.changes.slice(0, CHANGES_KEPT).map((change) => ({ ...change })),
    },
  })
  await audit(tx, {
    actorId: importedById,
    action: 'skills.import',
    subjectKind: 'skill_framework',
    subjectId: frameworkId,
    after: { version: source.version, ...counts },
  })
}
