import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, it } from 'vitest'
import { withLock } from '@/scripts/setup/lock.mjs'
import { isAlive, isStillThere, thisProcess } from '@/scripts/setup/process.mjs'

const folder = mkdtempSync(join(tmpdir(), 'osmose verrou é '))
afterAll(() => rmSync(folder, { recursive: true }))

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['--eval', '']).pid

describe('a lock between commands', () => {
  it('lets one work at a time', async () => {
    const file = join(folder, 'one')
    let inside = 0
    let most = 0
    const work = () =>
      withLock(file, async () => {
        most = Math.max(most, ++inside)
        await pause(20)
        inside--
      })
    await Promise.all([work(), work(), work()])
    expect(most).toBe(1)
  })

  it('is taken over from a process that was killed', async () => {
    const file = join(folder, 'dead')
    writeFileSync(file, JSON.stringify({ pid: deadPid(), startedAt: '1' }))
    await expect(withLock(file, () => 'done')).resolves.toBe('done')
  })

  it('is taken over from a process killed before it could write its name', async () => {
    const file = join(folder, 'empty')
    writeFileSync(file, '')
    utimesSync(file, new Date(0), new Date(0))
    await expect(withLock(file, () => 'done')).resolves.toBe('done')
  })

  it('is given back when the work fails', async () => {
    const file = join(folder, 'failure')
    const failure = withLock(file, () => {
      throw new Error('no')
    })
    await expect(failure).rejects.toThrow('no')
    await expect(withLock(file, () => 'next')).resolves.toBe('next')
  })
})

describe('a process written down', () => {
  it('is recognised while it lives', () => {
    expect(isStillThere(thisProcess())).toBe(true)
  })

  it('is not mistaken for another that got its number', () => {
    expect(isStillThere({ pid: process.pid, startedAt: 'another day' })).toBe(false)
  })

  it('is known to be dead', () => {
    expect(isAlive(deadPid())).toBe(false)
    expect(isAlive(-1)).toBe(false)
  })
})
