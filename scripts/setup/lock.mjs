import { mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync, closeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isStillThere, thisProcess } from './process.mjs'

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms))

/**
 * Runs `work` while no other process of this machine holds the same lock file. A lock whose holder died is taken
 * over, so that a killed process never blocks the next one.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {() => void} [onWait] called once when somebody else is at work
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waits = 0; !take(file); waits++) {
    if (waits === 3) onWait?.()
    await pause(waits < 10 ? 50 : 300)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  if (create(file)) return true
  if (!isAbandoned(file)) return false
  // Two processes may find the same dead lock: only the one that holds the take-over may remove it.
  const takeover = `${file}.takeover`
  if (!create(takeover)) {
    if (ageOf(takeover) > 10_000) rmSync(takeover, { force: true })
    return false
  }
  if (isAbandoned(file)) rmSync(file, { force: true })
  rmSync(takeover, { force: true })
  return create(file)
}

/** @param {string} file */
function create(file) {
  try {
    const handle = openSync(file, 'wx', 0o644)
    writeSync(handle, JSON.stringify(thisProcess()))
    closeSync(handle)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    return !isStillThere(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Gone, or its holder was killed before it could write its name.
    return ageOf(file) > 5_000
  }
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return 0
  }
}
