import { type ChildProcess } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { db, execute, sql } from '@/lib/db'
import { acts, file, fromNothing, importing, manyActs, run, start, untilWriting } from './activityFiles'

// Each import is a process; transactions of other test files hold its figures back as long as they run.
vi.setConfig({ testTimeout: 120_000 })

fromNothing()

describe('when something breaks in the middle', () => {
  const kill = async (how: (child: ChildProcess) => unknown) => {
    file('big.csv', manyActs(250_000))
    const { child, ended } = start('big.csv')
    await untilWriting()
    await how(child)
    const outcome = await ended
    for (let left = 1; left > 0;) {
      const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
        WHERE application_name = 'osmose import' AND datname = current_database()`
      left = row?.n ?? 0
    }
    return outcome
  }
  const nothingIsLeft = async () => {
    expect(await acts()).toBe(0)
    expect(await db.community.count()).toBe(0)
    expect(await db.member.count()).toBe(0)
    expect(await db.activityImport.count()).toBe(0)
  }

  test('killed: nothing is left, and the next run loads everything', async () => {
    await kill((child) => child.kill('SIGKILL'))
    await nothingIsLeft()
    expect((await run('big.csv')).code).toBe(0)
    expect(await acts()).toBe(250_000)
  })

  test('Ctrl-C says that nothing was written', async () => {
    const { code, said } = await kill((child) => child.kill('SIGINT'))
    expect(said).toContain('rien n’a été écrit')
    expect(code).toBe(130)
    await nothingIsLeft()
  })

  test('the database goes away: a sentence, exit code 1, nothing left', async () => {
    const { code, said } = await kill(() => db.$queryRaw(importing))
    expect(said).toContain('La base de données s’est arrêtée pendant l’import')
    expect(code).toBe(1)
    await nothingIsLeft()
  })

  test('two at once: the second waits, says so, and finds what the first has written', async () => {
    file('big.csv', manyActs(100_000))
    let letGo = () => {}
    const held = new Promise<void>((done) => (letGo = done))
    // We stand first in the queue, so that both have to wait.
    const queue = db.$transaction(
      async (tx) => {
        await execute(sql`SELECT pg_advisory_xact_lock(hashtext('osmose import'))`, tx)
        await held
      },
      { timeout: 60_000 },
    )
    const both = [start('big.csv'), start('big.csv')]
    for (const { said } of both)
      while (!said().includes('attend son tour')) await new Promise((done) => setTimeout(done, 20))
    letGo()
    await queue
    const outcomes = await Promise.all(both.map(({ ended }) => ended))
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    expect(outcomes.filter(({ said }) => said.includes('rien n’a changé'))).toHaveLength(1)
    expect(await acts()).toBe(100_000)
    const counted = await db.communityDay.aggregate({ _sum: { contributions: true } })
    expect(counted._sum.contributions).toBe(100_000)
  })
})
