import pg from 'pg'
import { median, report } from './line'
import { importActs, timed } from './setting/imported'
import { inOwnDatabase } from './setting/database'

/**
 * Roll-ups of 1.6 million acts: a full rebuild beside one GROUP BY of the raw table (per person, community and day, as
 * the roll-up has it), and what 1 %, 10 % and 100 % of new acts cost, beside a tenth of the history and beside all of it.
 */
const RUNS = 3
const groupBy = `SELECT count(*) FROM (
  SELECT "communityId", "memberId", ("at" AT TIME ZONE 'Europe/Paris')::date, count(*) FROM "activity" GROUP BY 1, 2, 3) g`

/** New acts like those there are, three days later: of the same people, in the same communities. */
const newActs = (share: number) => `INSERT INTO "activity" ("communityId", "at", "id", "memberId", "kind")
  SELECT "communityId", least("at" + interval '3 days', now()), gen_random_uuid(), "memberId", "kind" FROM history
  WHERE random() < ${share}`

const ms = (value: number) => `${Math.round(value).toLocaleString('fr-FR')} ms`
const thousands = (count: number) => count.toLocaleString('fr-FR')

await inOwnDatabase('rollup', async (url) => {
  const { catchUp, rebuild, rollUp, summariseNewActs } = await import('@/lib/activity')
  const all = await importActs(url)
  const client = new pg.Client(url)
  await client.connect()
  await client.query('CREATE TABLE history AS SELECT "communityId", "at", "memberId", "kind" FROM "activity"')

  /** The run that counts what was just written. Other transactions of the server may hold it back: only it is timed. */
  async function counted(): Promise<number> {
    const { rows } = await client.query<{ next: string }>(
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
    )
    for (;;) {
      const start = performance.now()
      const upTo = await rollUp(new Date())
      if (upTo >= BigInt(rows[0]?.next ?? 0)) return performance.now() - start
    }
  }
  async function costOf(share: number): Promise<{ acts: number; took: number }> {
    const acts = (await client.query(newActs(share))).rowCount ?? 0
    await summariseNewActs()
    return { acts, took: await counted() }
  }

  // Full rebuild, turn by turn with the scan.
  await catchUp(new Date())
  const scans: number[] = []
  const rebuilds: number[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    await client.query(`SET work_mem = '256MB'`)
    const scan = await timed(client, groupBy)
    await client.query('CHECKPOINT')
    const start = performance.now()
    await rebuild(new Date())
    // The first round warms both up.
    if (run > 0) {
      rebuilds.push(performance.now() - start)
      scans.push(scan)
    }
  }
  const ratio = median(rebuilds.map((took, run) => took / (scans[run] as number)))
  report({
    what: `Cumuls refaits de ${thousands(all)} actes`,
    figure: ms(median(rebuilds)),
    baseline: `un GROUP BY de la table brute : ${ms(median(scans))}`,
    ratio: ratio.toFixed(2),
    goal: '≤ 3',
    reached: ratio <= 3,
  })

  // The same new acts beside a tenth of the history, then beside all of it.
  const perAct = async (share: number) => {
    const costs: { acts: number; took: number }[] = []
    for (let run = 0; run < RUNS; run += 1) costs.push(await costOf(share))
    return { acts: median(costs.map(({ acts }) => acts)), took: median(costs.map(({ took }) => took)) }
  }
  await client.query('TRUNCATE "activity"')
  await client.query(newActs(0.1))
  await client.query('VACUUM ANALYZE "activity"')
  await rebuild(new Date())
  await catchUp(new Date())
  const young = await perAct(0.01)
  await client.query(newActs(0.9))
  await client.query('VACUUM ANALYZE "activity"')
  await counted()
  const one = await perAct(0.01)
  const ten = await costOf(0.1)
  const hundred = await costOf(1)
  const each = ({ acts, took }: { acts: number; took: number }) => (took * 1000) / acts
  report({
    what: `Cumul de ${thousands(one.acts)} actes nouveaux (1 %) auprès de tout l’historique`,
    figure: ms(one.took),
    baseline: `auprès d’un dixième : ${ms(young.took)}`,
    ratio: (one.took / young.took).toFixed(2),
    goal: '≤ 1,5 : le prix est celui du nouveau, pas de l’ancien',
    reached: one.took / young.took <= 1.5,
  })
  for (const [share, cost] of [
    ['10 %', ten],
    ['100 %', hundred],
  ] as const) {
    const proportion = each(cost) / each(one)
    report({
      what: `Cumul de ${thousands(cost.acts)} actes nouveaux (${share})`,
      figure: `${ms(cost.took)}, ${each(cost).toFixed(1)} µs par acte`,
      baseline: `1 % : ${each(one).toFixed(1)} µs par acte`,
      ratio: proportion.toFixed(2),
      goal: '≤ 1,5 par acte',
      reached: proportion <= 1.5,
    })
  }
  await client.end()
})
