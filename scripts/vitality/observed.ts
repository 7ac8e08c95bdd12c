import { readTable } from '../table'
import { Advice } from '../setup/say.mjs'
import { decisionAt, type Decision } from './decisions'
import { LATEST, type History } from './history'

/** Until when a community could be seen, and where it comes from. */
export interface Observed {
  horizon: number
  source: string
}

/** `communities.csv`: community, source, horizon_at. */
export const observedUntil = (folder: string): Map<string, Observed> =>
  new Map(
    readTable(`${folder}/communities.csv`, ['community', 'source', 'horizon_at']).map((row) => {
      const horizon = Number(row.get('horizon_at'))
      if (!(horizon >= 0 && horizon <= LATEST))
        throw new Advice(
          `communities.csv, ligne ${row.line} : horizon_at « ${row.get('horizon_at')} » n’est pas un nombre de secondes.`,
        )
      return [row.get('community'), { source: row.get('source'), horizon }]
    }),
  )

/** `labels.csv`: community, cutoff_at, dead_12m: what came of it is known from elsewhere. */
export const yearlyDecisions = (folder: string, histories: Map<string, History>): Decision[] =>
  readTable(`${folder}/labels.csv`, ['community', 'cutoff_at', 'dead_12m']).flatMap((row) => {
    const history = histories.get(row.get('community'))
    const decision = history && decisionAt(history, Number(row.get('cutoff_at')), Infinity)
    return decision ? [{ ...decision, silent: { 90: null, 365: row.get('dead_12m') === '1' } }] : []
  })
