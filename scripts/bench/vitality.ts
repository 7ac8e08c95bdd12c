import pg from 'pg'
import { report } from './line'
import { inOwnDatabase } from './setting/database'
import { fillRollups } from './setting/rollups'

/**
 * The assessment of a night: COMMUNITIES of them (100,000 unless said otherwise) with two years of history, beside one
 * reading of everything it stands on. Its memory must not grow with their number.
 */
const COMMUNITIES = Number(process.env.COMMUNITIES ?? 100_000)
const LONGEST_MINUTES = 10
const LARGEST_MEGABYTES = 512

await inOwnDatabase('vitality', async (url) => {
  const client = new pg.Client(url)
  await client.connect()
  await fillRollups(client, COMMUNITIES, (words) => process.stderr.write(`\r… ${words}`.padEnd(30)))
  process.stderr.write('\r'.padEnd(30))
  const scanned = performance.now()
  const { rows } = await client.query<{ rows: string }>(
    `SELECT (SELECT count(*) + sum("contributionDays"::bigint) * 0 FROM "member_month")
          + (SELECT count(*) + sum("contributions"::bigint) * 0 FROM "community_day") AS "rows"`,
  )
  const scan = (performance.now() - scanned) / 1000
  await client.end()

  const { assessAll } = await import('@/lib/vitality/night')
  const now = new Date()
  let [most, early] = [0, 0]
  const start = performance.now()
  await assessAll(now, undefined, (done) => {
    const memory = process.memoryUsage.rss() / 1_048_576
    most = Math.max(most, memory)
    if (done <= COMMUNITIES / 5) early = Math.max(early, memory)
  })
  const seconds = (performance.now() - start) / 1000
  const french = (value: number, digits = 0) =>
    value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
  report({
    what: `Une nuit : ${french(COMMUNITIES)} communautés, deux ans d’histoire (${french(Number(rows[0]!.rows))} lignes)`,
    figure: `${french(seconds, 1)} s, ${french(most)} Mo de mémoire (${french(early)} après un cinquième)`,
    baseline: `lire une fois tout ce sur quoi elle se fonde : ${french(scan, 1)} s`,
    ratio: french(seconds / scan, 1),
    goal: `≤ ${LONGEST_MINUTES} min, ≤ ${LARGEST_MEGABYTES} Mo`,
    reached: seconds <= 60 * LONGEST_MINUTES && most <= LARGEST_MEGABYTES,
  })
})
