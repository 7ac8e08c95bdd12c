import { readFileSync } from 'node:fs'
import { Advice } from '../setup/say.mjs'
import { decisionAt, type Decision } from './decisions'
import type { History } from './history'

/** Until when a community could be seen, and where it comes from. */
export interface Observed {
  horizon: number
  source: string
}

/** `communities.csv`: community, source, horizon_at. */
export const observedUntil = (folder: string): Map<string, Observed> =>
  new Map(
    rowsOf(`${folder}/communities.csv`, ['community', 'source', 'horizon_at']).map(
      ([community, source, horizon]) => [community!, { source: source!, horizon: Number(horizon) }],
    ),
  )

/** `labels.csv`: community, cutoff_at, dead_12m: what came of it is known from elsewhere. */
export const yearlyDecisions = (folder: string, histories: Map<string, History>): Decision[] =>
  rowsOf(`${folder}/labels.csv`, ['community', 'cutoff_at', 'dead_12m']).flatMap(
    ([community, cutoff, dead]) => {
      const history = histories.get(community!)
      const decision = history && decisionAt(history, Number(cutoff), Infinity)
      return decision ? [{ ...decision, silent: { 90: null, 365: dead === '1' } }] : []
    },
  )

/** The columns asked for, of a plain table without quotes. */
export function rowsOf(path: string, columns: string[]): string[][] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new Advice(`Le fichier ${path} ne peut pas être lu (${(error as NodeJS.ErrnoException).code}).`)
  }
  const [names = [], ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1').trim()))
  const places = columns.map((column) => names.indexOf(column))
  const missing = columns.filter((_, index) => places[index] === -1)
  if (missing.length > 0) throw new Advice(`${path} n’a pas de colonne ${missing.join(', ')}.`)
  return lines.map((line) => places.map((place) => line[place] ?? ''))
}
