import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../setup/process.mjs'
import type { Place } from './place'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** The port of the server that already runs on this data folder, if there is one. */
export function runningPort(place: Place): number | undefined {
  const found = serverFile(place)
  return found?.status === 'ready' ? found.port : undefined
}

/** The same, once a server that is just starting or leaving has finished. */
export async function settledPort(place: Place): Promise<number | undefined> {
  for (let tries = 0; tries < 200; tries++) {
    const found = serverFile(place)
    if (!found || found.status === 'ready') return found?.port
    await pause(300)
  }
  return undefined
}

/** What a living server wrote about itself. The file of a dead one is removed when it would keep ours from starting. */
function serverFile({ data }: Place): { port: number; status: string } | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n')
  if (isAlive(Number(pid)) && isServerOf(Number(pid), data)) {
    return { port: Number(port), status: status?.trim() ?? '' }
  }
  // PostgreSQL asks only whether the number is in use: it may have been given to another process since, and in a
  // container a dead server may keep it for ever.
  rmSync(file, { force: true })
  return undefined
}

/** Whether that process is a PostgreSQL server working in that folder. */
function isServerOf(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    // Another user's process does not tell where it works; its name is public.
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  }
}

/**
 * Ends what a killed server left behind: its children may go on with a long query, and two servers on the same files
 * would destroy them. Called only once the server itself is known to be dead.
 */
export async function dismissOrphans(data: string): Promise<void> {
  if (process.platform !== 'linux') return
  for (let tries = 0; ; tries++) {
    const orphans = processesIn(data)
    if (orphans.length === 0) return
    for (const pid of orphans) process.kill(pid, tries < 50 ? 'SIGTERM' : 'SIGKILL')
    await pause(200)
  }
}

function processesIn(data: string): number[] {
  const folder = realpathSync(data)
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isAlive(pid))
    .filter((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/cwd`) === folder &&
          readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
        )
      } catch {
        return false
      }
    })
}
