import { db, execute, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { radiusFor } from '../model/map/layout'
import { drawAside } from './aside'
import type { Night } from './counted'
import { countFigures, type Figures } from './figures'
import { readHoldings } from './holdings'
import { keepFigures, keepMap, type Mapped } from './keep'
import { questionsAbout } from './questions'

/** Beyond, a map shows nothing any more; the table has them all. */
const MOST_MAPPED = 600

/**
 * Counts how many hold each skill, and draws the map of those that enough people hold. All of it takes the place of
 * what was there in one transaction: whoever is killed before leaves the last map whole.
 * @returns how many skills are on the map; null when asked to stop
 */
export async function remakeMap({ now, signal }: Night): Promise<number | null> {
  const rule = ruleInForce()
  const figures = await countFigures({ now, signal }, rule, await questionsAbout(now))
  if (figures === null) return null
  const mapped = mostHeld(figures)
  const ids = mapped.map(({ id }) => id)
  const holdings = await readHoldings(ids, { now, signal })
  if (holdings === null) return null
  const radii = mapped.map(({ holders }) => radiusFor(holders))
  const drawn = await drawAside({ holdings, radii, minimum: rule.minimum }, signal)
  if (drawn === null || signal?.aborted) return null
  await db.$transaction(
    async (tx) => {
      // Two workers that both counted write one after the other.
      await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('skill map', 0))`, tx)
      await keepFigures(tx, figures, now)
      await keepMap(tx, { drawn, mapped, minimum: rule.minimum, now })
    },
    { maxWait: 60_000, timeout: 600_000 },
  )
  return mapped.length
}

/** Counts the people of a month alone, as a demonstration does of those before it began. */
export async function countMonth({ now, signal }: Night): Promise<void> {
  const figures = await countFigures({ now, signal }, ruleInForce(), new Map())
  if (figures !== null) await db.$transaction((tx) => keepFigures(tx, figures, now), { timeout: 600_000 })
}

const mostHeld = ({ skills }: Figures): Mapped[] =>
  skills
    .flatMap(({ skillId, known }) => {
      const holders = known.get('platform')?.holders ?? null
      return holders === null ? [] : [{ id: skillId, holders }]
    })
    .sort((one, other) => other.holders - one.holders || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_MAPPED)

/** Counted again a week later: figures that move every night would tell who came. */
const DAYS_BETWEEN = 7
/** A night later than the hour it was due. */
const PATIENCE_HOURS = 12

/** Once a week; a platform that begins, of which there is nothing to show yet, is looked at every night. */
export async function remakeWhenDue(turn: Night): Promise<void> {
  const map = await db.skillMap.findFirst({ select: { at: true, _count: { select: { skills: true } } } })
  const due = map && map.at.getTime() + (DAYS_BETWEEN * 24 - PATIENCE_HOURS) * 3_600_000
  if (map && map._count.skills > 0 && due !== null && turn.now.getTime() < due) return
  await remakeMap(turn)
}

/** Forgets the figures of communities that are no more. */
export async function forgetFormer(): Promise<void> {
  const isFormer = sql`f."scope" LIKE 'community/%'
    AND NOT EXISTS (SELECT FROM "community" c WHERE 'community/' || c."id" = f."scope")`
  await execute(sql`DELETE FROM "skill_figure" f WHERE ${isFormer}`)
  await execute(sql`DELETE FROM "skill_crowd" f WHERE ${isFormer}`)
}
