import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { ensureBuilt } from '@/scripts/serve/build'
import { inCheckout } from '@/scripts/setup/checkout.mjs'
import { freePort } from '@/scripts/setup/port'

/** `npm start` as a person lives it, on this test file's own database (DATABASE_URL), without the demonstration. */
let start: ChildProcess
let screen = ''
let neighbour: Server
let wished: number

const shows = async (words: RegExp, seconds = 60) => {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const found = words.exec(screen)
    if (found) return found
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`«${words}» never came on screen:\n${screen}`)
}

beforeAll(async () => {
  await ensureBuilt()
  // Somebody already has the port one would like.
  wished = await freePort()
  neighbour = createServer().listen(wished, '127.0.0.1')
  start = spawn(process.execPath, [inCheckout('scripts', 'start.mjs')], {
    env: { ...process.env, PORT: String(wished), OSMOSE_DEMO: 'non', APP_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  start.stdout?.on('data', (chunk: Buffer) => (screen += chunk.toString()))
  start.stderr?.on('data', (chunk: Buffer) => (screen += chunk.toString()))
})

afterAll(async () => {
  start.kill('SIGKILL')
  neighbour.close()
  await closeDatabase()
})

describe('npm start', () => {
  let url = ''

  it('opens on another port when its own is taken', async () => {
    const [, address] = await shows(/Osmose est ouvert : (http:\S+)/)
    url = address ?? ''
    expect(new URL(url).port).not.toBe(String(wished))
    expect(screen).toContain(`le port ${wished} est déjà pris`)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('brings the site back when something kills it', async () => {
    process.kill(serverListeningFor(url), 'SIGKILL')
    await shows(/Le site s’est arrêté \(SIGKILL\)/)
    await shows(/Le site est de nouveau là/)
    await expect.poll(async () => (await fetch(`${url}/healthz`)).status, { timeout: 30_000 }).toBe(200)
  })

  it('closes everything within seconds, and keeps how fast it answered', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => fetch(`${url}/cgu`)))
    await Promise.all(asked.map((answer) => answer.text()))
    const ended = new Promise((done) => start.once('exit', done))
    start.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(screen).toContain('Tout est arrêté.')
    await expect(fetch(url)).rejects.toThrow()
    const kept = await db.answerTime.findMany({ where: { kind: 'page' } })
    expect(kept.reduce((sum, { answers, failures }) => sum + answers + failures, 0)).toBe(3)
  }, 15_000)
})

/** The process that answers at an address: the one of ours started with that PORT. */
function serverListeningFor(url: string): number {
  const port = `PORT=${new URL(url).port}`
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => {
      try {
        const environment = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0')
        return environment.includes(port) && environment.includes('HOSTNAME=127.0.0.1')
      } catch {
        return false
      }
    })
  if (!pid) throw new Error(`nobody was started with ${port}`)
  return Number(pid)
}
