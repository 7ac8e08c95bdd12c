const live = process.stdout.isTTY && !process.env.CI
// `| head` has read enough: nobody listens any more, and nothing has failed.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0)
  throw error
})

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
 * What to do about the failures that any file or any argument may meet.
 * @param {NodeJS.ErrnoException} error
 */
function wayOut({ code, path, message }) {
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message.split('. ')[0]}. Essayez -- --help`
  if (code === 'ENOSPC') return 'Le disque est plein. Libérez de la place (2 Go suffisent), puis relancez.'
  if (code === 'EROFS')
    return `${path} est sur un disque en lecture seule. Copiez le dossier ailleurs, puis relancez.`
  if ((code === 'EACCES' || code === 'EPERM') && path) {
    return (
      `${path} appartient à un autre utilisateur : une commande a sans doute été lancée ici par lui (root ?).\n` +
      'Relancez avec cet utilisateur, ou rendez-vous le dossier : sudo chown -R "$USER" .'
    )
  }
  return undefined
}

/**
 * Ends the process with a sentence that says what to do, or with everything we know of an unforeseen error.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  const known = error instanceof Error ? error : new Error(String(error))
  const words = known instanceof Advice ? known.message : (wayOut(known) ?? known.stack)
  process.stderr.write(`\n${words}\n`)
  process.exit(1)
}
