import { PgBoss } from 'pg-boss'
import type { Job } from './job'
import { refrain } from './refrain'

export interface Worker {
  /** Lets what is running finish, for ten seconds at most. */
  stop(): Promise<void>
}

/** Takes up every job, on the PostgreSQL of the site: no other engine to run. */
export async function startWorker(url: string, jobs: Job[]): Promise<Worker> {
  const names = jobs.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw new Error(`two jobs are called ${twice}: a name belongs to one job`)

  const leaving = new AbortController()
  const boss = new PgBoss({ connectionString: url, application_name: 'osmose worker', max: 4 })
  boss.on('error', (error) => console.error('[worker] queue:', error.message))
  await boss.start()

  const refrains = jobs.flatMap((job) =>
    'everySeconds' in job.when ? [refrain(url, job, job.when.everySeconds, leaving.signal)] : [],
  )
  for (const job of jobs) {
    if ('cron' in job.when) await appoint(boss, job, job.when, leaving.signal)
  }
  await dismissForgotten(boss, jobs)

  return {
    async stop() {
      leaving.abort()
      const finished = Promise.all([boss.stop({ graceful: true, timeout: 8_000 }), ...refrains])
      await Promise.race([finished, new Promise((done) => setTimeout(done, 10_000).unref())])
    },
  }
}

/** A job with hours of its own whose worker says nothing for so long is lost: another takes it before they are over. */
const SILENCE = 120

type Appointment = Extract<Job['when'], { cron: string }>

async function appoint(
  boss: PgBoss,
  job: Job,
  { cron, hours }: Appointment,
  signal: AbortSignal,
): Promise<void> {
  const queue = {
    ...{ retryLimit: 3, retryDelay: 60, retryBackoff: true },
    expireInSeconds: (hours ?? 1) * 3600,
    ...(hours && { heartbeatSeconds: SILENCE }),
  }
  if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, queue)
  else await boss.createQueue(job.name, { policy: 'exclusive', ...queue })
  await boss.work(job.name, { pollingIntervalSeconds: 10 }, async ([turn]) => {
    try {
      const over = turn ? AbortSignal.any([signal, turn.signal]) : signal
      await job.run({ now: new Date(), signal: over })
    } catch (error) {
      console.error(`[worker] ${job.name} failed:`, error)
      throw error
    }
  })
  // A night's work missed because the machine was off is done once when it comes back.
  await boss.schedule(job.name, cron, null, { tz: 'Europe/Paris', missed: 'once' })
}

/** Appointments of jobs that the code no longer has. */
async function dismissForgotten(boss: PgBoss, jobs: Job[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name && 'cron' in job.when)) await boss.unschedule(name)
  }
}
