import http from 'node:http'
import pg from 'pg'
import { median, report } from './line'
import { addPeople } from './setting/crowd'
import { inOwnDatabase } from './setting/database'
import { load } from './setting/load'
import { benchSite, browser, signedIn } from './setting/site'
import { fillThreads, memberKey, someThreads } from './setting/threads'

/**
 * Readings recorded over HTTP, as pages send them: eight connections, each request is of somebody who had not read
 * anything that day, in twenty communities, so that every reading is a new row; beside the same rows written by one
 * client of the database, a thousand at a time. And what the reading that each page sends once read adds to the page
 * that follows.
 */
const PEOPLE_A_ROUND = 1500
const ROUNDS = 3
const PAGES = 300

await inOwnDatabase('presence', async (database) => {
  await fillThreads(database, 10_000)
  const people = await addPeople(database, PEOPLE_A_ROUND * (ROUNDS + 1))
  const client = new pg.Client(database)
  await client.connect()
  const places = await client.query<{ id: string }>('SELECT "id" FROM "community"')
  const communities = places.rows.map(({ id }) => id)
  const web = await benchSite(3670)
  try {
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const readers = people.slice(round * PEOPLE_A_ROUND, (round + 1) * PEOPLE_A_ROUND)
      const overHttp = await readingsOverHttp(web.url, client, readers, communities)
      const alone = await databaseAlone(client)
      if (round === 0) continue
      ours.push(overHttp)
      bare.push(alone)
    }
    const said = (rate: number) => `${Math.round(rate).toLocaleString('fr-FR')} lectures/s`
    report({
      what: `Lectures nouvelles enregistrées par HTTP, ${communities.length} par envoi, 8 connexions`,
      figure: said(median(ours)),
      baseline: `les mêmes lignes écrites par mille sur PostgreSQL seul : ${said(median(bare))}`,
      ratio: median(ours.map((rate, round) => rate / (bare[round] as number))).toFixed(2),
      goal: '≥ 2 000/s',
      reached: median(ours) >= 2000,
    })
    const threads = (await someThreads(database, 100)).map(
      ({ slug, id }) => `/communautes/${slug}/fils/${id}`,
    )
    const reader = { ...(await signedIn(web.url, memberKey(2))), ...browser }
    const { without, after } = await besideReadings(web.url, threads, reader, communities)
    report({
      what: 'Page d’un fil quand une lecture est envoyée avant chaque page',
      figure: `${after.toFixed(2)} ms`,
      baseline: `sans lecture : ${without.toFixed(2)} ms`,
      ratio: `+ ${(after - without).toFixed(2)} ms`,
      goal: '≤ 1 ms de plus',
      reached: after - without <= 1,
    })
  } finally {
    await web.child.stop()
    await client.end()
  }
})

/** Each reader once, in every community: readings per second, all of them found in the database. */
async function readingsOverHttp(url: string, client: pg.Client, readers: string[], communities: string[]) {
  const requests: { path: string; body: { communities: string[] }; headers: Record<string, string> }[] = []
  for (let from = 0; from < readers.length; from += 100)
    requests.push(
      ...(await Promise.all(
        readers.slice(from, from + 100).map(async (id) => ({
          path: '/api/presence',
          body: { communities },
          headers: await signedIn(url, id),
        })),
      )),
    )
  const loaded = await load({ url, requests, headers: {}, connections: 8 })
  if (loaded.failures > 0) throw new Error(`${loaded.failures} requests failed`)
  // The last ones are written within a second.
  await new Promise((done) => setTimeout(done, 2000))
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM "presence_month"')
  if (rows[0]?.n !== readers.length * communities.length)
    throw new Error(`${rows[0]?.n} readings were written`)
  return loaded.rate * communities.length
}

/** Writes the rows of the round again, in the order in which they came; leaves the table empty. Rows per second. */
async function databaseAlone(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ c: string; m: string; month: string; days: number }>(
    'SELECT "communityId" AS c, "memberId" AS m, "month"::text, "days" FROM "presence_month" ORDER BY ctid',
  )
  await client.query('TRUNCATE "presence_month"')
  const start = performance.now()
  for (let from = 0; from < rows.length; from += 1000) {
    const some = rows.slice(from, from + 1000)
    await client.query(
      `INSERT INTO "presence_month" AS p ("communityId", "month", "memberId", "days")
       SELECT * FROM unnest($1::uuid[], $2::date[], $3::uuid[], $4::int[])
       ON CONFLICT ("communityId", "month", "memberId") DO UPDATE SET "days" = p."days" | excluded."days"`,
      [
        some.map(({ c }) => c),
        some.map(({ month }) => month),
        some.map(({ m }) => m),
        some.map(({ days }) => days),
      ],
    )
  }
  const took = performance.now() - start
  await client.query('TRUNCATE "presence_month"')
  return (rows.length / took) * 1000
}

/** Pages one after the other; every other time, the page before has been read, and said so. */
async function besideReadings(
  url: string,
  paths: string[],
  headers: Record<string, string>,
  communities: string[],
) {
  const agents = [1, 2].map(() => new http.Agent({ keepAlive: true, maxSockets: 1 }))
  const ask = (path: string, agent: http.Agent | undefined, body?: string) =>
    new Promise<void>((done, failed) => {
      const more = body ? { 'content-type': 'application/json', 'sec-fetch-dest': 'empty' } : {}
      const options = { agent, method: body ? 'POST' : 'GET', headers: { ...headers, ...more } }
      const request = http.request(new URL(path, url), options, (answer) => answer.resume().once('end', done))
      request.once('error', failed).end(body)
    })
  const took = { without: [] as number[], after: [] as number[] }
  for (let turn = 0; turn < 2 * PAGES; turn += 1) {
    const sends = turn % 2 === 1
    const reading = JSON.stringify({ communities: [communities[turn % communities.length]] })
    if (sends) await ask('/api/presence', agents[1], reading)
    const start = performance.now()
    await ask(paths[turn % paths.length] as string, agents[0])
    took[sends ? 'after' : 'without'].push(performance.now() - start)
  }
  for (const agent of agents) agent.destroy()
  return { without: median(took.without), after: median(took.after) }
}
