import '@/test/own-database'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { downloadExport } from '@/lib/reports'
import { askExport, cancelExport } from '@/lib/reports/commands/exports'
import { MOST_ATTEMPTS } from '@/lib/reports/files/limits'
import { workOnExports } from '@/lib/reports/files/work'
import { makeWorld, type World } from '../../world'
import { reported } from './reported'
import { told } from './told'

vi.setConfig({ testTimeout: 180_000 })

let world: World
let ada: Person
let reportId: string
const never = new AbortController().signal
const folder = mkdtempSync(join(tmpdir(), 'osmose-stopped-'))
const stored = () =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : []

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  ada = await world.as('ada')
})
beforeEach(async () => {
  await db.reportExport.deleteMany()
  reportId = await reported(world)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeDatabase()
})

const eventually = <Answer>(ask: () => Answer | Promise<Answer>) =>
  vi.waitUntil(ask, { timeout: 90_000, interval: 20 })
const row = (id: string) => db.reportExport.findUniqueOrThrow({ where: { id } })
const isPrinting = async (id: string) => (await row(id)).step === 'pdf'

/** The work in a process of its own. @param shell what limits it, if anything */
function worker(shell?: string): ChildProcess {
  const node = [process.execPath, '--import', 'tsx', join('test', 'slices', 'reports', 'killed.ts')]
  const [program, ...args] = shell ? ['/bin/sh', '-c', `${shell}; exec "$0" "$@"`, ...node] : node
  return spawn(program!, args, { env: process.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}
const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', (code) => done(code)))

/** Browsers that a process has started, and theirs. */
function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`
  const children = existsSync(path)
    ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number)
    : []
  return children.flatMap((child) => [child, ...childrenOf(child)])
}

describe('the making of a file', () => {
  it('stops at once when it is cancelled, even while a browser is at it', async () => {
    const { exportId } = await askExport(ada, { reportId, number: 1, format: 'pdf' })
    const working = workOnExports(never)
    await eventually(() => isPrinting(exportId))
    const from = performance.now()
    await cancelExport(ada, { reportId, exportId })
    await working
    expect(performance.now() - from).toBeLessThan(10_000)
    expect(await row(exportId)).toMatchObject({ state: 'cancelled', fileKey: null })
    expect(stored()).toEqual([])
  })

  it('gives its turn back when the worker is asked to leave, and no attempt is lost', async () => {
    const { exportId } = await askExport(ada, { reportId, number: 1, format: 'pdf' })
    const leaving = new AbortController()
    const working = workOnExports(leaving.signal)
    await eventually(() => isPrinting(exportId))
    leaving.abort()
    await working
    expect(await row(exportId)).toMatchObject({ state: 'waiting', attempts: 0, progress: 0 })
    await workOnExports(never)
    expect(await row(exportId)).toMatchObject({ state: 'done', attempts: 1 })
  })

  it('is left by a worker that a signal asks to leave, which ends by itself', async () => {
    const { exportId } = await askExport(ada, { reportId, number: 1, format: 'pdf' })
    const child = worker()
    await eventually(() => isPrinting(exportId))
    await eventually(() => childrenOf(child.pid!).length > 0)
    child.kill('SIGINT')
    expect(await ended(child)).toBe(0)
    expect(await row(exportId)).toMatchObject({ state: 'waiting', attempts: 0 })
  })

  it('is begun anew by another worker when its own is killed: nothing of it was kept, and its browser goes with it', async () => {
    const before = stored().length
    const { exportId } = await askExport(ada, { reportId, number: 1, format: 'zip' })
    const child = worker()
    await eventually(() => isPrinting(exportId))
    const browsers = await eventually(() => {
      const started = childrenOf(child.pid!)
      return started.length > 0 && started
    })
    child.kill('SIGKILL')
    await ended(child)
    expect(await row(exportId)).toMatchObject({ state: 'running', attempts: 1, fileKey: null })
    expect(stored()).toHaveLength(before)
    await eventually(() => browsers.every((pid) => !existsSync(`/proc/${pid}`) || isZombie(pid)))
    await workOnExports(never)
    expect(await row(exportId)).toMatchObject({ state: 'done', attempts: 2 })
    expect((await downloadExport(ada, { reportId, exportId })).status).toBe(200)
  })

  it('is given up when it kills its worker again and again', async () => {
    const { exportId } = await askExport(ada, { reportId, number: 1, format: 'ods' })
    await db.reportExport.update({
      where: { id: exportId },
      data: { state: 'running', attempts: MOST_ATTEMPTS },
    })
    await workOnExports(never)
    expect(await row(exportId)).toMatchObject({ state: 'failed', error: { key: 'interrupted' } })
  })

  it('says that there is no room, and leaves nothing half written', async () => {
    const before = stored().length
    const long = { ...told, foreword: 'Long. '.repeat(700_000) }
    const other = await reported(world, { versions: [long] })
    const { exportId } = await askExport(ada, { reportId: other, number: 1, format: 'json' })
    // No file of more than two megabytes: as a disk that is full, for whoever writes.
    await ended(worker('ulimit -f 4096'))
    expect(await row(exportId)).toMatchObject({ state: 'failed', error: { key: 'diskFull' }, fileKey: null })
    expect(stored()).toHaveLength(before)
  })

  it('is not written over by a worker that was thought dead', async () => {
    const { exportId } = await askExport(ada, { reportId, number: 1, format: 'pdf' })
    const working = workOnExports(never)
    await eventually(() => isPrinting(exportId))
    // Another one has taken it over meanwhile.
    await db.reportExport.update({ where: { id: exportId }, data: { attempts: 2 } })
    await working
    expect(await row(exportId)).toMatchObject({ state: 'done', attempts: 3 })
  })
})

const isZombie = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z')
  } catch {
    return true
  }
}
