import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

/**
 * A process as we write it in a file and recognise it later: its number alone is not enough, numbers are reused.
 * @typedef {{ pid: number, startedAt: string | null }} ProcessMark
 */

/** @returns {ProcessMark} */
export const thisProcess = () => ({ pid: process.pid, startedAt: startOf(process.pid) })

/** @param {ProcessMark} mark */
export function isStillThere(mark) {
  return isAlive(mark.pid) && startOf(mark.pid) === mark.startedAt
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive too; we are only not allowed to signal it.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  // Containers often have nobody to bury the dead: a killed process then keeps its number for ever.
  return process.platform !== 'linux' || !['Z', 'X'].includes(statOf(pid)?.[0] ?? 'X')
}

/**
 * When a process started, in whatever words its system has for it; null when the system does not tell.
 * @param {number} pid
 * @returns {string | null}
 */
function startOf(pid) {
  if (process.platform === 'win32') return null
  if (process.platform === 'linux') return statOf(pid)?.[19] ?? null
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.status === 0 ? ps.stdout.trim() : null
}

/**
 * What Linux tells of a process, from its state on.
 * @param {number} pid
 */
function statOf(pid) {
  try {
    // The name, second field, may hold spaces and brackets: count from the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
