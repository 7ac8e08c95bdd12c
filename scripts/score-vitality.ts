import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { assess } from '@/lib/vitality/model/assess'
import { horizons, type Horizon, type Weights } from '@/lib/vitality/model/probability'
import { weightsFor } from '@/lib/vitality/model/learning'
import type { State } from '@/lib/vitality/model/state'
import { openSource } from './import/source'
import { Advice, giveUp } from './setup/say.mjs'
import { field, readTable } from './table'
import { monthlyDecisions, type Decision } from './vitality/decisions'
import { LATEST, readHistories, rhythmAt, type History } from './vitality/history'

const usage = `npm run -s score:vitality -- --activity FICHIER.csv[.gz] --decisions FICHIER.csv

Lit l’activité « community,member,at,kind » et les moments à juger « community,cutoff_at » (secondes depuis 1970), et
écrit « community,cutoff_at,probability_silent_90d,probability_silent_365d,state », sans rien regarder de ce qui suit
chaque moment. C’est le modèle du site ; il apprend de ce qui est déjà arrivé dans ce fichier à ce moment-là.`

/** As the glossary has them. */
const words: Record<State, string> = {
  newborn: 'naissante',
  alive: 'vivante',
  watch: 'à surveiller',
  asleep: 'en sommeil',
  closed: 'close',
}
const DAY = 86_400

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { activity: { type: 'string' }, decisions: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help || !values.activity || !values.decisions) throw new Advice(usage)
  const here = process.env.INIT_CWD ?? process.cwd()
  const asked = readTable(values.decisions, ['community', 'cutoff_at']).map((row) => {
    const written = row.get('cutoff_at')
    const cutoff = Number(written)
    const where = `${values.decisions}, ligne ${row.line}`
    if (written === '' || !Number.isFinite(cutoff) || cutoff < 0)
      throw new Advice(`${where} : « ${written} » n’est pas un nombre de secondes.`)
    if (cutoff > LATEST)
      throw new Advice(
        `${where} : « ${written} » semble compté en millisecondes. Il faut des secondes depuis 1970.`,
      )
    return { community: row.get('community'), cutoff, written }
  })
  const { histories, refused } = await readHistories(await openSource(resolve(here, values.activity)))
  if (refused > 0) process.stderr.write(`${refused} lignes illisibles, laissées de côté.\n`)
  const weightsAt = learningAlong([...histories.values()])
  process.stdout.write('community,cutoff_at,probability_silent_90d,probability_silent_365d,state\n')
  for (const { community, cutoff, written } of asked) {
    const history = histories.get(community)
    const known = history && rhythmAt(history, cutoff)
    const name = field(community)
    // Nobody had contributed yet: nothing is known of it.
    if (!known) process.stdout.write(`${name},${written},,,${words.newborn}\n`)
    else {
      const standing = { ...known, openedOn: known.rhythm.firstOn, isClosed: false }
      const { risk, state } = assess(standing, weightsAt(cutoff))
      const [soon, later] = horizons.map((horizon) => risk![horizon].toFixed(6))
      process.stdout.write(`${name},${written},${soon},${later},${words[state]}\n`)
    }
  }
}

/** The weights in force at a moment, learnt as the site does at the beginning of each month from what is over by then. */
function learningAlong(histories: History[]): (cutoff: number) => Record<Horizon, Weights> {
  const observedUntil = Math.max(0, ...histories.map(({ at }) => at.at(-1) ?? 0))
  const decisions = histories.flatMap((history) => monthlyDecisions(history, observedUntil))
  const known = new Map<number, Record<Horizon, Weights>>()
  return (cutoff) => {
    const date = new Date(cutoff * 1000)
    const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 1000
    const weights = known.get(month) ?? {
      90: weightsFor(lessonsUntil(decisions, month, 90), 90),
      365: weightsFor(lessonsUntil(decisions, month, 365), 365),
    }
    known.set(month, weights)
    return weights
  }
}

/** Only decisions whose horizon was over by then. */
const lessonsUntil = (decisions: Decision[], until: number, horizon: Horizon) =>
  decisions
    .filter(({ cutoff }) => cutoff + horizon * DAY <= until)
    .map(({ signs, silent }) => ({ signs, silent: silent[horizon]! }))

main().catch(giveUp)
