import { existsSync, readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { pathToFileURL } from 'node:url'
import { closeDatabase } from '@/lib/db'
import { startWorker, type Job } from '@/lib/jobs'
import { inCheckout } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'
import { whenAskedToLeave } from './leave'

/** Every slice's jobs, found on disk: a job written is a job done, without a list to keep. */
async function jobsOfEverySlice(): Promise<Job[]> {
  const files = readdirSync(inCheckout('lib'))
    .map((slice) => inCheckout('lib', slice, 'jobs.ts'))
    .filter((file) => existsSync(file))
  const found = await Promise.all(
    files.map((file) => import(pathToFileURL(file).href) as Promise<{ jobs?: Job[] }>),
  )
  return found.flatMap(({ jobs }, i) => {
    if (!jobs) throw new Error(`${files[i]} exports no \`jobs\``)
    return jobs
  })
}

async function main() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Advice('Passez par npm run worker : c’est lui qui ouvre la base.')
  // What is done in the background gives way to the pages, and so does the browser that prints.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const jobs = await jobsOfEverySlice()
  const worker = await startWorker(url, jobs)
  say(`[worker] ${jobs.length} tâches : ${jobs.map(({ name }) => name).join(', ') || 'aucune'}`)
  process.send?.('ready')
  await whenAskedToLeave()
  await worker.stop()
  await closeDatabase()
}

main().then(() => process.exit(0), giveUp)
