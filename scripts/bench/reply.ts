import { v7 } from 'uuid'
import { median, report } from './line'
import { inOwnDatabase } from './setting/database'
import { load } from './setting/load'
import { benchSite, signedIn } from './setting/site'
import { fillThreads, memberKey, someThreads } from './setting/threads'

/**
 * A reply over HTTP (session, permission, post, counters, activity, outbox: one transaction) beside the same
 * transaction asked of PostgreSQL alone, eight at a time.
 */
const ROUNDS = 3
const WARM_UP = 3
const SECONDS = 5
const CONNECTIONS = 8
const body = 'Merci pour ce retour : chez nous la convention est signée depuis le mois de mars.'
const member = memberKey(2)

await inOwnDatabase('reply', async (database) => {
  await fillThreads(database, 20_000)
  const threads = (await someThreads(database, 400)).map(({ communityId, id }) => ({ communityId, id }))
  const web = await benchSite(3660)
  try {
    const headers = await signedIn(web.url, member)
    const requests = threads.map(({ communityId, id }) => ({
      path: `/api/communautes/${communityId}/fils/${id}/reponses`,
      body: { body },
    }))
    const overHttp: number[] = []
    const bare: number[] = []
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const ours = await load({
        url: web.url,
        requests,
        headers,
        connections: CONNECTIONS,
        seconds: SECONDS,
      })
      if (ours.failures > 0) throw new Error(`${ours.failures} replies failed`)
      const alone = await databaseAlone(threads)
      if (round < WARM_UP) continue
      overHttp.push(ours.rate)
      bare.push(alone)
    }
    const rate = median(overHttp)
    report({
      what: `Réponses écrites par HTTP, ${CONNECTIONS} connexions`,
      figure: `${Math.round(rate)} réponses/s`,
      baseline: `la même transaction sur PostgreSQL seul : ${Math.round(median(bare))}/s`,
      ratio: median(overHttp.map((one, round) => one / (bare[round] as number))).toFixed(2),
      goal: '≥ 300/s là où PostgreSQL seul en fait 4 700 (≥ 0,064)',
      reached: rate >= 300 || rate / median(bare) >= 300 / 4700,
    })
  } finally {
    await web.child.stop()
  }
})

/** The statement of a reply, from this process, without site, session or permission: transactions per second. */
async function databaseAlone(threads: { communityId: string; id: string }[]): Promise<number> {
  const { replyInsertion } = await import('@/lib/discussions/insertion')
  const { pool } = await import('@/lib/db')
  let done = 0
  const end = performance.now() + SECONDS * 1000
  async function one(lane: number) {
    for (let turn = lane; performance.now() < end; turn += CONNECTIONS) {
      const { communityId, id } = threads[turn % threads.length] as { communityId: string; id: string }
      const thread = { id, kind: 'discussion' as const, authorId: member, community: { id: communityId } }
      const reply = { id: v7(), parentId: null, body, bodyHtml: `<p>${body}</p>`, at: new Date() }
      const { text, values } = replyInsertion(member, thread, reply, { answeredId: member, mentionedIds: [] })
      await pool().query({ name: 'reply', text, values })
      done += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, lane) => one(lane)))
  return done / SECONDS
}
