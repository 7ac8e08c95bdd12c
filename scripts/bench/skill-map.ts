import pg from 'pg'
import { report } from './line'
import { inOwnDatabase } from './setting/database'
import { fillHolders, SKILLS } from './setting/holders'

/**
 * The weekly remaking of the skill map: twenty thousand skills of MEMBERS people (a million unless said otherwise; the State
 * has five), eight each. How long it takes and the most memory this process ever has, threads included, beside one plain
 * count of holdings by skill.
 */
const MEMBERS = Number(process.env.MEMBERS ?? 1_000_000)
const MOST_GIGABYTES = 1
/** Its hours, in a process that also sends mails. */
const MOST_HOURS = 12

const french = (value: number, digits = 0) => value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

await inOwnDatabase('skill_map', async (url) => {
  const client = new pg.Client(url)
  await client.connect()
  await fillHolders(client, MEMBERS, (told) => process.stderr.write(`\r… ${told}`.padEnd(30)))
  process.stderr.write('\r'.padEnd(30))
  const plain = await timed(() =>
    client.query(
      'SELECT "skillId", count(*) FROM "member_skill" WHERE NOT "wantsToLearn" GROUP BY 1 ORDER BY 2 DESC',
    ),
  )
  const { remakeAside } = await import('@/lib/expertise/mapping/aside')
  let mapped: number | null = null
  const seconds = await timed(async () => (mapped = await remakeAside({ now: new Date() })))
  // In KiB.
  const gigabytes = process.resourceUsage().maxRSS / 1_048_576
  const { rows } = await client.query<{ communities: number; figures: number }>(
    `SELECT count(DISTINCT "scope") FILTER (WHERE "scope" LIKE 'community/%')::int AS "communities", count(*)::int AS "figures"
       FROM "skill_figure" WHERE "holders" IS NOT NULL`,
  )
  await client.end()
  report({
    what: `Carte refaite : ${french(SKILLS)} compétences de ${french(MEMBERS)} personnes (${french(mapped ?? 0)} sur la carte, ${french(rows[0]!.figures)} chiffres dits, dont ceux de ${french(rows[0]!.communities)} communautés)`,
    figure: `${french(seconds, 1)} s, ${french(gigabytes, 2)} Go au plus`,
    baseline: `un simple compte par compétence : ${french(plain, 2)} s`,
    ratio: french(seconds / plain),
    goal: `≤ ${MOST_HOURS} h, ≤ ${MOST_GIGABYTES} Go`,
    reached: seconds <= MOST_HOURS * 3600 && gigabytes <= MOST_GIGABYTES,
  })
})
