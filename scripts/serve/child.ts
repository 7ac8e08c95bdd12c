import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { say } from '../setup/say.mjs'

interface Orders {
  /** As it is called on screen. */
  name: string
  args: string[]
  cwd?: string
  env: NodeJS.ProcessEnv
  /** Lines that repeat what we say ourselves. */
  banner?: RegExp
}

/** A process of ours that is started again when it falls, later each time, until it is asked to stop. */
export class Child {
  readonly #orders: Orders
  #process: ChildProcess | undefined
  #stopping = false
  #falls = 0

  constructor(orders: Orders) {
    this.#orders = orders
  }

  /** Starts it; true once it says that it is ready, false when it ended before. */
  start(): Promise<boolean> {
    return new Promise((done) => {
      this.#launch({ onReady: () => done(true), onEnd: () => done(false) })
    })
  }

  #launch({ onReady, onEnd }: { onReady: () => void; onEnd: () => void }): void {
    const { args, cwd, env, banner } = this.#orders
    const startedAt = Date.now()
    let isReady = false
    // In a group of its own: a Ctrl-C reaches us alone, and we end things in order.
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    this.#process = child
    if (child.stdout) createInterface(child.stdout).on('line', (line) => banner?.test(line) || say(line))
    child.once('message', () => {
      isReady = true
      onReady()
    })
    child.once('error', onEnd)
    child.once('exit', (code, signal) => {
      this.#process = undefined
      if (!isReady) return onEnd()
      if (this.#stopping) return
      this.#falls = Date.now() - startedAt > 60_000 ? 1 : this.#falls + 1
      this.#again(`${signal ?? `code ${code}`}`)
    })
  }

  #again(why: string): void {
    const wait = Math.min(60, 2 ** (this.#falls - 1))
    say(`  ${this.#orders.name} s’est arrêté (${why}) ; relancé dans ${wait} s.`)
    setTimeout(() => {
      if (this.#stopping) return
      this.#launch({
        onReady: () => say(`  ${this.#orders.name} est de nouveau là.`),
        onEnd: () => {
          if (this.#stopping) return
          this.#falls += 1
          this.#again('il n’a pas pu démarrer')
        },
      })
    }, wait * 1000)
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#process
    if (!child) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    const lastResort = setTimeout(() => child.kill('SIGKILL'), 12_000)
    await ended
    clearTimeout(lastResort)
  }
}
