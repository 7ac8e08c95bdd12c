import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineJob, startWorker, type Worker } from '@/lib/jobs'

const url = process.env.DATABASE_URL ?? ''
const workers: Worker[] = []
const open = async (...args: Parameters<typeof startWorker>) => {
  const worker = await startWorker(...args)
  workers.push(worker)
  return worker
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  vi.restoreAllMocks()
})

describe('a job that comes again and again', () => {
  it('is done by one worker at a time, and taken over when that one leaves', async () => {
    const turns: string[] = []
    const jobOf = (who: string) =>
      defineJob({ name: 'test.refrain', when: { everySeconds: 0.05 }, run: async () => void turns.push(who) })
    const first = await open(url, [jobOf('first')])
    await vi.waitFor(() => expect(turns).toContain('first'))
    await open(url, [jobOf('second')])
    await vi.waitFor(() => expect(turns.length).toBeGreaterThan(10))
    expect(turns).not.toContain('second')
    await first.stop()
    await vi.waitFor(() => expect(turns).toContain('second'), { timeout: 15_000 })
  })

  it('goes on after a failure, which is said', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    let turns = 0
    const run = async () => {
      turns += 1
      if (turns === 1) throw new Error('the mail server is away')
    }
    await open(url, [defineJob({ name: 'test.failing', when: { everySeconds: 0.05 }, run })])
    await vi.waitFor(() => expect(turns).toBeGreaterThan(2))
    expect(said).toHaveBeenCalledWith(expect.stringContaining('test.failing'), expect.any(Error))
  })

  it('survives the loss of its connection', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    let turns = 0
    await open(url, [
      defineJob({ name: 'test.cut', when: { everySeconds: 0.05 }, run: async () => void turns++ }),
    ])
    await vi.waitFor(() => expect(turns).toBeGreaterThan(1))
    const client = new pg.Client(url)
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'osmose test.cut'`,
    )
    await client.end()
    const before = turns
    await vi.waitFor(() => expect(turns).toBeGreaterThan(before + 2), { timeout: 10_000 })
  })
})

describe('a job that has an appointment', () => {
  it('is written in the calendar, in the time of Paris, and leaves it with the code', async () => {
    const night = defineJob({ name: 'test.night', when: { cron: '10 3 * * *' }, run: async () => {} })
    const worker = await open(url, [night])
    const client = new pg.Client(url)
    await client.connect()
    const calendar = () => client.query(`select name, cron, timezone from pgboss.schedule order by name`)
    expect((await calendar()).rows).toEqual([
      { name: 'test.night', cron: '10 3 * * *', timezone: 'Europe/Paris' },
    ])
    await worker.stop()
    await open(url, [])
    expect((await calendar()).rows).toEqual([])
    await client.end()
  })
})

it('a job is stopped when its hours are over, and begun again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let stopped = 0
  const run = ({ signal }: { signal: AbortSignal }) =>
    new Promise<void>((done) => signal.addEventListener('abort', () => done(void stopped++)))
  await open(url, [defineJob({ name: 'test.long', when: { cron: '10 3 * * *', hours: 1 / 1800 }, run })])
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false })
  await boss.start()
  const job = await boss.send('test.long')
  await vi.waitFor(() => expect(stopped).toBe(1), { timeout: 18_000, interval: 100 })
  await vi.waitFor(async () =>
    expect(await boss.findJobs('test.long', { id: job! })).toMatchObject([{ state: 'retry' }]),
  )
  await boss.stop({ graceful: false })
})

it('refuses two jobs of one name', async () => {
  const job = defineJob({ name: 'test.twin', when: { everySeconds: 1 }, run: async () => {} })
  await expect(startWorker(url, [job, job])).rejects.toThrow('two jobs are called test.twin')
})
