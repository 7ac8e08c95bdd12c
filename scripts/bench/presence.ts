import http from 'node:http'
import pg from 'pg'
import { median, report } from './line'
import { inOwnDatabase } from './setting/database'
import { load } from './setting/load'
import { benchSite, browser, signedIn } from './setting/site'
import { fillThreads, someThreads } from './setting/threads'

/**
 * Readings recorded over HTTP, as pages send them: eight connections, a hundred people, each request says one reading
 * in twenty communities; and what the reading that each page sends once read adds to the page that follows.
 */
const PEOPLE = 100
const SECONDS = 5
const ROUNDS = 3
const PAGES = 300

await inOwnDatabase('presence', async (database) => {
  await fillThreads(database, 10_000)
  const client = new pg.Client(database)
  await client.connect()
  const members = await client.query<{ id: string }>(`SELECT "id" FROM "member" LIMIT ${PEOPLE}`)
  const places = await client.query<{ id: string }>('SELECT "id" FROM "community"')
  const communities = places.rows.map(({ id }) => id)
  const web = await benchSite(3670)
  try {
    const people: Record<string, string>[] = []
    for (const { id } of members.rows) people.push(await signedIn(web.url, id))
    const requests = people.map((headers) => ({ path: '/api/presence', body: { communities }, headers }))
    const rates: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const loaded = await load({
        url: web.url,
        requests,
        headers: {},
        connections: 8,
        seconds: SECONDS,
      })
      if (loaded.failures > 0) throw new Error(`${loaded.failures} readings failed`)
      if (round > 0) rates.push(loaded.rate)
    }
    const [written] = (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM "presence_month"'))
      .rows
    if (written?.n !== PEOPLE * communities.length) throw new Error(`${written?.n} readings were written`)
    const rate = median(rates) * communities.length
    report({
      what: `Lectures enregistrées par HTTP, ${communities.length} par envoi, 8 connexions`,
      figure: `${Math.round(rate).toLocaleString('fr-FR')} lectures/s`,
      baseline: `envois : ${Math.round(median(rates))}/s`,
      ratio: '',
      goal: '≥ 2 000/s',
      reached: rate >= 2000,
    })
    const threads = (await someThreads(database, 100)).map(
      ({ slug, id }) => `/communautes/${slug}/fils/${id}`,
    )
    const reader = { ...people[0], ...browser }
    const { bare, marked } = await besideReadings(web.url, threads, reader, communities)
    report({
      what: 'Page d’un fil quand une lecture est envoyée avant chaque page',
      figure: `${marked.toFixed(2)} ms`,
      baseline: `sans lecture : ${bare.toFixed(2)} ms`,
      ratio: `+ ${(marked - bare).toFixed(2)} ms`,
      goal: '≤ 1 ms de plus',
      reached: marked - bare <= 1,
    })
  } finally {
    await web.child.stop()
    await client.end()
  }
})

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
  const took = { bare: [] as number[], marked: [] as number[] }
  for (let turn = 0; turn < 2 * PAGES; turn += 1) {
    const sends = turn % 2 === 1
    const reading = JSON.stringify({ communities: [communities[turn % communities.length]] })
    if (sends) await ask('/api/presence', agents[1], reading)
    const start = performance.now()
    await ask(paths[turn % paths.length] as string, agents[0])
    took[sends ? 'marked' : 'bare'].push(performance.now() - start)
  }
  for (const agent of agents) agent.destroy()
  return { bare: median(took.bare), marked: median(took.marked) }
}
