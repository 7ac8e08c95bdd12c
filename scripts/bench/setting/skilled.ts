import pg from 'pg'

const FAMILIES = 20
export const SKILLS = 400

const made = (kind: 'd' | 'e', n: string) =>
  `('0190${kind}000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** The key of the nth skill; those below FAMILIES are headings over twenty others. */
export const skillKey = (n: number): string => `0190e000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const FRAMEWORK = `
  WITH framework AS (
    INSERT INTO "skill_framework" ("id", "key", "name") VALUES (${made('d', '0')}, 'bench', 'Référentiel d’essai')),
  skills AS (
    INSERT INTO "skill" ("id", "frameworkId", "code", "kind", "label", "isHeading")
    SELECT ${made('e', 'n')}, ${made('d', '0')}, n::text, 'ability', 'Compétence ' || n, n < ${FAMILIES}
      FROM generate_series(0, ${SKILLS - 1}) n),
  parents AS (
    INSERT INTO "skill_parent" ("skillId", "parentId")
    SELECT ${made('e', 'n')}, ${made('e', `n % ${FAMILIES}`)} FROM generate_series(${FAMILIES}, ${SKILLS - 1}) n)
  INSERT INTO "skill_ancestor" ("ancestorId", "skillId", "depth")
  SELECT ${made('e', 'n')}, ${made('e', 'n')}, 0 FROM generate_series(0, ${SKILLS - 1}) n
  UNION ALL SELECT ${made('e', `n % ${FAMILIES}`)}, ${made('e', 'n')}, 1 FROM generate_series(${FAMILIES}, ${SKILLS - 1}) n`

/** Each person three skills, the first ones far more than the last; one in three offers to help. */
const HELD = `
  INSERT INTO "member_skill" ("memberId", "organisationId", "skillId", "level", "canHelp", "visibility")
  SELECT m."id", m."organisationId", ${made('e', `(${FAMILIES} + drawn."skill")`)}, 1 + (drawn."dice" % 5), drawn."dice" % 3 = 0,
         (CASE WHEN drawn."dice" % 10 = 0 THEN 'nobody' WHEN drawn."dice" % 10 < 3 THEN 'communities' ELSE 'everyone' END)::"SkillVisibility"
    FROM "member" m CROSS JOIN LATERAL (
      SELECT DISTINCT ON (1) floor(${SKILLS - FAMILIES} * ((hashtextextended(m."id"::text, n) & 1048575) / 1048576.0) ^ 3)::int AS "skill",
             (hashtextextended(m."id"::text, n + 7) & 1023)::int AS "dice"
        FROM generate_series(1, 3) n) drawn`

const LATER = ['member_skill_holders_idx', 'member_skill_administration_idx']
const RULES = ['member_skill_memberId_fkey', 'member_skill_skillId_fkey']

/** A framework of four hundred skills, and who has which. */
export async function fillSkills(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(FRAMEWORK)
    const { rows: indexes } = await client.query<{ made: string }>(
      'SELECT "indexdef" AS "made" FROM pg_indexes WHERE "indexname" = ANY ($1)',
      [LATER],
    )
    for (const index of LATER) await client.query(`DROP INDEX "${index}"`)
    for (const rule of RULES)
      await client.query(`ALTER TABLE "member_skill" DROP CONSTRAINT IF EXISTS "${rule}"`)
    await client.query('ALTER TABLE "member_skill" DISABLE TRIGGER "member_skill_comes"')
    await client.query(HELD)
    await client.query('ALTER TABLE "member_skill" ENABLE TRIGGER "member_skill_comes"')
    await client.query(`SET maintenance_work_mem = '512MB'`)
    for (const { made } of indexes) await client.query(made)
    await client.query('VACUUM ANALYZE "member_skill", "skill", "skill_ancestor"')
  } finally {
    await client.end()
  }
}
