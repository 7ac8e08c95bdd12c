import { spawn } from 'node:child_process'
import { environment } from '../environment'
import { ensureBuilt } from '../serve/build'
import { startWeb } from '../serve/web'
import { startDatabase } from '../database/index'
import { inCheckout } from '../setup/checkout.mjs'
import { median, report } from './line'

/**
 * A second `npm start`, from the command to the first page served. This bench runs beside an open database, which the
 * command finds; so the time a closed one takes to open is measured on the tests' and added.
 */
const RUNS = 3

async function openingDatabase(): Promise<number> {
  const given = process.env.DATABASE_URL
  delete process.env.DATABASE_URL
  const start = performance.now()
  const database = await startDatabase({ name: 'test' })
  const took = performance.now() - start
  await database.stop()
  process.env.DATABASE_URL = given
  return took
}

function wholeStart(): Promise<number> {
  return new Promise((done, failed) => {
    const start = performance.now()
    const child = spawn(process.execPath, [inCheckout('scripts', 'start.mjs')], {
      env: { ...process.env, PORT: '3700', APP_URL: '', OSMOSE_DEMO: 'non' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let screen = ''
    let served: number | undefined
    child.stdout.on('data', async (chunk: Buffer) => {
      screen += chunk.toString()
      const address = /Osmose est ouvert : (http:\S+)/.exec(screen)?.[1]
      if (!address || served !== undefined) return
      served = 0
      await (await fetch(address)).text()
      served = performance.now() - start
      child.kill('SIGINT')
    })
    child.once('exit', () => (served ? done(served) : failed(new Error(screen))))
  })
}

async function bareServer(folder: string): Promise<number> {
  const start = performance.now()
  const web = await startWeb(folder, 3700, environment())
  await (await fetch(web.url)).text()
  const took = performance.now() - start
  await web.child.stop()
  return took
}

const { folder } = await ensureBuilt()
const starts: number[] = []
const servers: number[] = []
const databases: number[] = []
for (let run = 0; run < RUNS; run++) {
  servers.push(await bareServer(folder))
  databases.push(await openingDatabase())
  starts.push(await wholeStart())
}
const seconds = (median(starts) + median(databases)) / 1000
const bare = median(servers) / 1000
report({
  what: 'Second `npm start`, jusqu’à la première page',
  figure: `${seconds.toFixed(1)} s`,
  baseline: `le serveur web seul ${bare.toFixed(1)} s`,
  ratio: (seconds / bare).toFixed(1),
  goal: '≤ 10 s',
  reached: seconds <= 10,
})
