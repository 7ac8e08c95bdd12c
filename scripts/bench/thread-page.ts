import { median, report } from './line'
import { inOwnDatabase } from './setting/database'
import { alone, load } from './setting/load'
import { benchSite, browser, signedIn } from './setting/site'
import { fillThreads, memberKey, REPLIES, someThreads } from './setting/threads'

/**
 * A signed-in thread page (its text and twenty replies, whole frame, permissions asked) beside the emptiest dynamic
 * page of the same server; and its latency alone among ten thousand texts, then among a million.
 */
const ROUNDS = 5
/** Rounds before those that count: a server compiles what it does often, and a thread's page takes longer to. */
const WARM_UP = 4
const SECONDS = 5
const FEW = 10_000
const MANY = Number(process.env.BENCH_POSTS ?? 1_000_000)
const thousands = (count: number) => count.toLocaleString('fr-FR')
const member = memberKey(2)

await inOwnDatabase('thread_page', async (database) => {
  await fillThreads(database, FEW)
  const web = await benchSite(3650)
  try {
    const headers = { ...(await signedIn(web.url, member)), ...browser }
    const paths = async (count: number) =>
      (await someThreads(database, count)).map(({ slug, id }) => `/communautes/${slug}/fils/${id}`)
    await rates(web.url, headers, await paths(200))
    const few = await latency(web.url, await paths(400), headers)
    await fillThreads(database, MANY)
    const many = await latency(web.url, await paths(400), headers)
    const ratio = many.page / many.empty / (few.page / few.empty)
    const said = ({ page, empty }: typeof few) => `${page.toFixed(1)} ms (page vide : ${empty.toFixed(1)} ms)`
    report({
      what: `Page d’un fil, seule, parmi ${thousands(MANY)} textes`,
      figure: said(many),
      baseline: `parmi ${thousands(FEW)} : ${said(few)}`,
      ratio: ratio.toFixed(2),
      goal: '≤ 1,3',
      reached: ratio <= 1.3,
    })
  } finally {
    await web.child.stop()
  }
})

/** Minutes pass between the two measures, and machines drift: each is taken beside the empty page of its moment. */
async function latency(url: string, paths: string[], headers: Record<string, string>) {
  await alone(url, paths.slice(0, 150), headers)
  const page: number[] = []
  const empty: number[] = []
  for (let from = 0; from < paths.length; from += 40) {
    page.push(...(await alone(url, paths.slice(from, from + 40), headers)))
    empty.push(...(await alone(url, Array<string>(40).fill('/vide'), browser)))
  }
  return { page: median(page), empty: median(empty) }
}

/** Turn by turn, so that a slow moment of the machine weighs on both. */
async function rates(url: string, headers: Record<string, string>, paths: string[]) {
  const ask = (requests: string[], more: Record<string, string>) =>
    load({
      url,
      requests: requests.map((path) => ({ path })),
      headers: more,
      connections: 8,
      seconds: SECONDS,
    })
  const thread: number[] = []
  const empty: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const one = await ask(paths, headers)
    const other = await ask(['/vide'], browser)
    if (one.failures + other.failures > 0)
      throw new Error(`${one.failures} + ${other.failures} answers failed`)
    if (round >= WARM_UP) {
      thread.push(one.rate)
      empty.push(other.rate)
    }
  }
  const ratio = median(thread.map((rate, round) => rate / (empty[round] as number)))
  report({
    what: `Page d’un fil (son texte et ${REPLIES} réponses), personne connectée, 8 connexions`,
    figure: `${Math.round(median(thread))} pages/s`,
    baseline: `page vide de ce serveur : ${Math.round(median(empty))} pages/s`,
    ratio: ratio.toFixed(2),
    goal: '≥ 0,5',
    reached: ratio >= 0.5,
  })
}
