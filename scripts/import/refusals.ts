import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { csv, csvLine } from '@/lib/ui/csv'
import { inCheckout } from '../setup/checkout.mjs'
import type { Refusal } from './rows'

const because: Record<Refusal, string> = {
  columns: 'pas le même nombre de colonnes que la première ligne',
  quotes: 'guillemets mal fermés',
  'no-community': 'communauté vide',
  'no-member': 'membre vide',
  'not-utf8': 'caractères qui ne sont pas en UTF-8',
  'too-long': 'nom de plus de 200 octets',
  'strange-characters': 'caractères de contrôle dans un nom',
  address: 'le membre est une adresse électronique : il faut un pseudonyme',
  'not-seconds': 'date qui n’est pas un nombre entier de secondes depuis 1970',
  milliseconds: 'date en millisecondes : il faut des secondes',
  'before-1970': 'date avant 1970',
  future: 'date dans le futur',
  'unknown-kind': 'type d’acte inconnu',
}

/** Lines that could not be taken: counted by reason, and written in a file beside the input, made at the first one. */
export class Refusals {
  readonly byReason = new Map<Refusal, number>()
  count = 0
  path: string | undefined
  private file: number | undefined
  private waiting = ''

  constructor(private readonly input: string) {}

  add(line: number, reason: Refusal, text: Buffer): void {
    this.count += 1
    this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1)
    this.file ??= this.openBeside()
    this.waiting += csvLine([line, because[reason], text.toString('utf8', 0, 300).replaceAll('\0', '␀')])
    if (this.waiting.length > 64 * 1024) this.flush()
  }

  close(): void {
    if (this.file === undefined) return
    this.flush()
    closeSync(this.file)
    this.file = undefined
  }

  /** The import itself failed: the report would speak of lines that were not the problem. */
  discard(): void {
    this.close()
    if (this.path) rmSync(this.path, { force: true })
  }

  /** «12 lignes: date dans le futur», the most frequent first. */
  summary(): string[] {
    return [...this.byReason]
      .sort(([, one], [, other]) => other - one)
      .map(([reason, count]) => `${count.toLocaleString('fr-FR')} × ${because[reason]}`)
  }

  private flush() {
    writeSync(this.file as number, this.waiting)
    this.waiting = ''
  }

  private openBeside(): number {
    const name = `${basename(this.input)}.lignes-refusees.csv`
    const inData = inCheckout('.data', 'imports')
    for (const path of [`${this.input}.lignes-refusees.csv`, join(inData, name)]) {
      try {
        if (path.startsWith(inData)) mkdirSync(inData, { recursive: true })
        this.file = openSync(path, 'w')
        this.path = path
        this.waiting = csv(['ligne', 'motif', 'texte'], [])
        return this.file
      } catch (error) {
        // A folder one may only read: the report goes where we may write.
        if (path.startsWith(inData)) throw error
      }
    }
    throw new Error('unreachable')
  }
}
