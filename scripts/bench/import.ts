import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { finish, load, prepare } from '../import/load'
import { openSource } from '../import/source'
import { median, report } from './line'
import { activityCsv, givenFile } from './setting/activity'
import { inOwnDatabase } from './setting/database'

/** The import of 1.6 million rows beside a bare COPY of the same file into an unindexed table, turn by turn. */
const RUNS = 5

const { path, isReal } = await activityCsv()
await inOwnDatabase('import', async (url) => {
  const bare: number[] = []
  const ours: number[] = []
  let rows = 0
  for (let run = 0; run < RUNS; run += 1) {
    const client = new pg.Client(url)
    const lost = new Promise<never>((_, fail) => client.once('error', fail))
    lost.catch(() => {})
    await client.connect()

    await client.query('DROP TABLE IF EXISTS bare')
    await client.query('CREATE TABLE bare (community text, member text, at bigint, kind text)')
    await client.query('CHECKPOINT')
    let start = performance.now()
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 18 }),
      client.query(copyFrom('COPY bare FROM STDIN (FORMAT csv, HEADER)')),
    )
    bare.push(performance.now() - start)
    await client.query('DROP TABLE bare')

    await client.query('TRUNCATE "activity", "activity_import", "community", "member" CASCADE')
    await client.query('CHECKPOINT')
    start = performance.now()
    await client.query('BEGIN')
    const source = await openSource(givenFile(path, isReal))
    const session = await prepare(client, lost, [source])
    rows = (await load(session, source, () => {})).added
    await finish(session)
    await client.query('COMMIT')
    ours.push(performance.now() - start)
    await client.end()
  }
  const rate = (ms: number) => `${Math.round(rows / ms).toLocaleString('fr-FR')} 000 lignes/s`
  const ratio = median(bare.map((ms, run) => ms / (ours[run] as number)))
  report({
    what: `Import de ${rows.toLocaleString('fr-FR')} lignes${isReal ? '' : ' inventées'} : communautés, membres et actes`,
    figure: rate(median(ours)),
    baseline: `COPY nu du même fichier, sans index : ${rate(median(bare))}`,
    ratio: ratio.toFixed(2),
    goal: '≥ 0,5',
    reached: ratio >= 0.5,
  })
})
