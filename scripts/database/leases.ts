import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStillThere, thisProcess } from '../setup/process.mjs'

/**
 * Who is using a server: one file per user. The last one out turns the light off, whoever lit it, so that `npm run
 * seed` may end while `npm start` goes on, and the other way round. A killed process does not count.
 */
export class Leases {
  readonly #folder: string
  #own: string | undefined

  constructor(control: string) {
    this.#folder = join(control, 'users')
    mkdirSync(this.#folder, { recursive: true })
  }

  take(): void {
    this.#own = join(this.#folder, `${process.pid}-${crypto.randomUUID().slice(0, 8)}.json`)
    writeFileSync(this.#own, JSON.stringify(thisProcess()))
  }

  /** Gives the lease back; true when nobody else holds one. */
  giveBack(): boolean {
    if (this.#own) rmSync(this.#own, { force: true })
    const others = readdirSync(this.#folder).map((name) => join(this.#folder, name))
    const gone = others.filter((file) => !isHeld(file))
    for (const file of gone) rmSync(file, { force: true })
    return gone.length === others.length
  }
}

function isHeld(file: string): boolean {
  try {
    return isStillThere(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return false
  }
}
