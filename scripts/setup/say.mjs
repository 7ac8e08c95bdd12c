const live = process.stdout.isTTY && !process.env.CI
const colours = live && !process.env.NO_COLOR

const paint = (/** @type {string} */ code, /** @type {string} */ words) =>
  colours ? `\u001b[${code}m${words}\u001b[0m` : words

export const bold = (/** @type {string} */ words) => paint('1', words)
export const dim = (/** @type {string} */ words) => paint('2', words)

/** A failure whose message tells a person what to do: it is printed alone, without a stack. */
export class Advice extends Error {}

/** @param {string} [words] */
export function say(words = '') {
  process.stdout.write(`${words}\n`)
}

/** @param {number} ms */
const seconds = (ms) =>
  `${(ms / 1000).toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`

/**
 * One step: its name while it runs, then what came of it and how long it took. `work` may call its argument to tell
 * how far it is, and returns the few words that end the line.
 * @template {string | void} T
 * @param {string} name
 * @param {(progress: (words: string) => void) => Promise<T> | T} work
 */
export async function step(name, work) {
  const start = performance.now()
  const label = name.padEnd(18)
  let saidAt = start
  const progress = (/** @type {string} */ words) => {
    if (live) process.stdout.write(`\r\u001b[K  … ${label} ${dim(words)}`)
    else if (performance.now() - saidAt > 10_000 || words.endsWith('…')) {
      // Without a terminal, lines cannot be rewritten: few of them, so that a log stays readable.
      saidAt = performance.now()
      say(`  … ${label} ${words}`)
    }
  }
  if (live) progress('')
  try {
    const result = await work(progress)
    const took = dim(seconds(performance.now() - start))
    say(`${live ? '\r\u001b[K' : ''}  ${paint('32', '✓')} ${label} ${result ? `${result} ` : ''}${took}`)
  } catch (error) {
    say(`${live ? '\r\u001b[K' : ''}  ${paint('31', '✗')} ${label}`)
    throw error
  }
}

/**
 * Ends the process with the sentence of an `Advice`, or with everything we know of an unforeseen error.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (/** @type {NodeJS.ErrnoException} */ (error)?.code?.startsWith('ERR_PARSE_ARGS')) {
    error = new Advice(`${/** @type {Error} */ (error).message.split('. ')[0]}. Essayez -- --help`)
  }
  process.stderr.write(
    error instanceof Advice ? `\n${error.message}\n` : `\n${/** @type {Error} */ (error)?.stack ?? error}\n`,
  )
  process.exit(1)
}
