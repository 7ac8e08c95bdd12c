import { db, execute, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { drawMap } from '../model/map/draw'
import { radiusFor } from '../model/map/layout'
import { remakeAside } from './aside'
import { countFigures } from './figures'
import { readHoldings } from './holdings'
import { keepMap } from './keep'
import { mostHeld, publishFigures } from './publish'
import type { Night, Run } from './run'

/**
 * Counts how many hold each skill, and draws the map of those that enough people hold. All of it takes the place of
 * what was there in one transaction: whoever is killed before leaves the last map whole, and begins again.
 * @returns how many skills are on the map; null when asked to stop
 */
export async function remakeMap(turn: Night): Promise<number | null> {
  const run = await countFigures(turn)
  if (run === null) return null
  const mapped = await mostHeld(run)
  const ids = mapped.map(({ id }) => id)
  const holdings = await readHoldings(ids, turn)
  if (holdings === null) return null
  const { minimum } = run.rule
  const radii = mapped.map(({ holders }) => radiusFor(holders))
  const drawn = drawMap(holdings, radii, minimum)
  if (turn.signal?.aborted) return null
  await published(run, (tx) => keepMap(tx, { drawn, mapped, minimum, now: turn.now }))
  return mapped.length
}

/** Counts the people of a month alone, as a demonstration does of those before it began. */
export async function countMonth(turn: Night): Promise<void> {
  const run = await countFigures(turn)
  if (run !== null) await published(run)
}

const published = (run: Run, more?: (tx: Parameters<typeof publishFigures>[0]) => Promise<void>) =>
  db.$transaction(
    async (tx) => {
      // Two workers that both counted write one after the other.
      await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('skill map', 0))`, tx)
      await publishFigures(tx, run)
      await more?.(tx)
    },
    { maxWait: 60_000, timeout: 3_600_000 },
  )

/** Counted again a week later: figures that move every night would tell who came. */
const DAYS_BETWEEN = 7
/** A night later than the hour it was due. */
const PATIENCE_HOURS = 12

/**
 * Once a week, in a thread of its own; a platform that begins, of which there is nothing to show yet, is looked at every
 * night, and one where more people must stand behind a figure than did is counted again at once.
 */
export async function remakeWhenDue(turn: Night): Promise<void> {
  const map = await db.skillMap.findFirst({
    select: { at: true, minimum: true, _count: { select: { skills: true } } },
  })
  const due = map && map.at.getTime() + (DAYS_BETWEEN * 24 - PATIENCE_HOURS) * 3_600_000
  const isStrict = map !== null && map.minimum >= ruleInForce().minimum
  if (isStrict && map._count.skills > 0 && due !== null && turn.now.getTime() < due) return
  await remakeAside(turn)
}

/** Forgets the figures of communities that are no more. */
export async function forgetFormer(): Promise<void> {
  const isFormer = sql`f."scope" LIKE 'community/%'
    AND NOT EXISTS (SELECT FROM "community" c WHERE 'community/' || c."id" = f."scope")`
  await execute(sql`DELETE FROM "skill_figure" f WHERE ${isFormer}`)
  await execute(sql`DELETE FROM "skill_crowd" f WHERE ${isFormer}`)
}
