import { spawn } from 'node:child_process'
import { environment } from '../environment'
import { ensureBuilt } from '../serve/build'
import { startWeb } from '../serve/web'
import { inCheckout } from '../setup/checkout.mjs'
import { cloneCheckout, newcomersEnvironment, removeClone } from '../setup/clone'
import { median, report } from './line'

/**
 * A second `npm start`, from the command to the first page served, in a checkout of its own whose first start has
 * loaded the demonstration: its database is closed before, and opened by the command.
 */
const RUNS = 3
const clone = inCheckout('.data', 'bench', `clone-${process.pid}`)

/** Milliseconds until the first page; everything is closed again when it resolves. */
function wholeStart(): Promise<number> {
  return new Promise((done, failed) => {
    const start = performance.now()
    const child = spawn('npm', ['start'], {
      cwd: clone,
      env: { ...newcomersEnvironment(), PORT: '3700' },
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
      // A group of its own, so that a Ctrl-C reaches all of it, as in a terminal: npm passes none on.
      detached: true,
    })
    const pressCtrlC = () => process.kill(-(child.pid as number), 'SIGINT')
    let screen = ''
    let served: Promise<number> | undefined
    const firstPage = async (address: string) => {
      await (await fetch(address)).text()
      const took = performance.now() - start
      pressCtrlC()
      return took
    }
    child.stdout.on('data', (chunk: Buffer) => {
      screen += chunk.toString()
      const address = /Osmose est ouvert : (http:\S+)/.exec(screen)?.[1]
      if (address) served ??= firstPage(address)
    })
    child.once('error', failed)
    child.once('close', () => (served ? served.then(done, failed) : failed(new Error(screen))))
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
try {
  cloneCheckout(clone, folder)
  await wholeStart()
  for (let run = 0; run < RUNS; run++) {
    servers.push(await bareServer(folder))
    starts.push(await wholeStart())
  }
} finally {
  removeClone(clone)
}
const seconds = median(starts) / 1000
const bare = median(servers) / 1000
report({
  what: 'Second `npm start`, sa base fermée, jusqu’à la première page',
  figure: `${seconds.toFixed(1)} s`,
  baseline: `le serveur web seul ${bare.toFixed(1)} s`,
  ratio: (seconds / bare).toFixed(1),
  goal: '≤ 10 s',
  reached: seconds <= 10,
})
