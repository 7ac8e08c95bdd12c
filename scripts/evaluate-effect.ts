import { parseArgs } from 'node:util'
import { compare, type Adoption } from '@/lib/practices/model/effect/adopters'
import { effectOf, type Effect } from '@/lib/practices/model/effect/effect'
import { outcomeOf } from '@/lib/practices/model/effect/moment'
import { effectRules } from '@/lib/practices/model/effect/rules'
import type { Watched } from '@/lib/practices/model/effect/window'
import { openSource } from './import/source'
import { errorsOf } from './practices/pasts'
import { rivals, told, type Told } from './practices/rivals'
import { adoptionsAfterDips, spreadings, withMoreAuthors, type Spreading } from './practices/trials'
import { watchedIn } from './practices/watched'
import { Chance } from './seed/chance'
import { inSharedData } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'
import { readHistories, type History } from './vitality/history'
import { observedUntil } from './vitality/observed'

const usage = `npm run evaluate:effect [-- DOSSIER] [--trials 200] [--injected 0.2] [--seed MOTS] [--same-day] [--past]

Invente des pratiques qui ne font rien, adoptées par des communautés réelles après un creux, et compte combien de fois
chaque façon de comparer leur trouve un effet. Puis ajoute aux mêmes tant d’auteurs, et regarde si on les retrouve.
DOSSIER : activity.csv.gz et communities.csv (horizon_at : jusqu’à quand la source a été observée).
--same-day fait adopter toutes les communautés le même jour, et non semaine après semaine sur deux ans.
--past dit plutôt de quel passé on prévoit le mieux une communauté, source par source.`

const OURS = 'imputation (Osmose)'

interface Trial {
  adoptions: Adoption[]
  effect: Effect
  told: Map<string, Told>
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      trials: { type: 'string', default: '200' },
      injected: { type: 'string', default: '0.2' },
      seed: { type: 'string', default: 'effet' },
      'same-day': { type: 'boolean' },
      past: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const [trials, injected] = [Number(values.trials), Number(values.injected)]
  if (!(Number.isInteger(trials) && trials > 1 && injected > 0)) throw new Advice(usage)
  const folder = positionals[0] ?? inSharedData('activity')
  const { histories, refused } = await readHistories(await openSource(`${folder}/activity.csv.gz`))
  if (refused > 0) say(`${refused} lignes illisibles, laissées de côté.`)
  const observed = observedUntil(folder)
  const communities = watchedIn(histories.values(), ({ community }) => {
    const until = observed.get(community)
    if (!until) throw new Advice(`communities.csv ne dit rien de ${community}.`)
    return until.horizon
  })
  if (values.past) return printPasts(communities, (community) => observed.get(community)!.source)
  const spreading = values['same-day'] ? 'le même jour' : 'semaine après semaine'
  const nulls: Trial[] = []
  for (let trial = 0; trial < trials; trial += 1)
    nulls.push(nullTrial(communities, spreadings[spreading], `${values.seed} ${nulls.length}`))
  printNulls(nulls, spreading)
  printInjected(
    nulls.map((trial, place) =>
      injectedTrial(trial, histories, communities, injected, `${values.seed} ${place}`),
    ),
    injected,
  )
}

function nullTrial(communities: ReadonlyMap<string, Watched>, spreading: Spreading, seed: string): Trial {
  const chance = new Chance(seed)
  const adopting = chance.branch('adoptions')
  for (;;) {
    const adoptions = adoptionsAfterDips(communities, spreading, adopting)
    const effect = effectOf(adoptions, communities, () => chance.next())
    if (effect.kind === 'estimated') {
      const comparison = compare(adoptions, communities, () => chance.next())
      const ways = Object.entries(rivals).map(([name, gain]): [string, Told] => [
        name,
        told(comparison, gain),
      ])
      return { adoptions, effect, told: new Map([...ways, [OURS, effect]]) }
    }
  }
}

function printNulls(trials: Trial[], spreading: string): void {
  const sizes = trials.map(({ effect }) => effect.adopters).toSorted((one, other) => one - other)
  say(`Pratiques qui ne font rien, adoptées après un creux, ${spreading} : ${trials.length} tirages`)
  say(
    `${sizes[0]} à ${sizes.at(-1)} communautés qui adoptent (médiane ${sizes[sizes.length >> 1]}), ` +
      `${Math.min(...trials.map(({ effect }) => effect.controls))} au moins qui auraient pu\n`,
  )
  say(`${''.padEnd(28)}${'faux effets'.padEnd(14)}${'effet moyen'.padEnd(14)}dispersion`)
  for (const name of trials[0]!.told.keys()) {
    const all = trials.map(({ told }) => told.get(name)!)
    const wrong = share(all, ({ low, high }) => low > 0 || high < 0)
    const estimates = all.map(({ estimate }) => estimate)
    say(
      `${name.padEnd(28)}${percent(wrong).padEnd(14)}${signed(mean(estimates)).padEnd(14)}${percent(spread(estimates))}`,
    )
  }
  say(`\nplacebo p < 0,05 : ${percent(share(trials, ({ effect }) => effect.placeboP < 0.05))}`)
}

interface Found {
  /** What the added authors moved, on the scale of the outcome. */
  truth: number
  effect: Effect
}

function injectedTrial(
  { adoptions }: Trial,
  histories: ReadonlyMap<string, History>,
  communities: ReadonlyMap<string, Watched>,
  injected: number,
  seed: string,
): Found {
  const chance = new Chance(seed)
  const doubled = new Map(communities)
  const moved: number[] = []
  for (const { community, on } of adoptions) {
    const before = communities.get(community)!
    const weekly = withMoreAuthors(histories.get(community)!, on, injected, chance.branch(community))
    doubled.set(community, { ...before, weekly })
    const outcome = (each: Watched) => outcomeOf(each.weekly.mean(on, effectRules.outcomeWeeks))
    moved.push(outcome(doubled.get(community)!) - outcome(before))
  }
  const effect = effectOf(adoptions, doubled, () => chance.next())
  if (effect.kind !== 'estimated') throw new Error('estimated without the injection, and not with it')
  return { truth: mean(moved), effect }
}

function printInjected(found: Found[], injected: number): void {
  say(`\nLes mêmes, avec ${signed(injected)} d’auteurs ajoutés après l’adoption`)
  const bias = mean(found.map(({ effect, truth }) => effect.estimate - truth))
  const held = share(found, ({ effect, truth }) => effect.low <= truth && truth <= effect.high)
  const seen = share(found, ({ effect }) => effect.low > 0)
  const shares = found.flatMap(({ effect }) => effect.authors.share ?? [])
  const low = ({ effect }: Found) => effect.authors.low ?? -1
  const high = ({ effect }: Found) => effect.authors.high ?? Infinity
  const heldShare = share(found, (each) => low(each) <= injected && injected <= high(each))
  say(`échelle log : vrai ${signed(mean(found.map(({ truth }) => truth)))}, biais ${signed(bias)}`)
  say(`              intervalle qui le contient ${percent(held)}, effet vu ${percent(seen)}`)
  say(
    `part d’auteurs : estimée ${signed(mean(shares))} (médiane ${signed(median(shares))}), intervalle qui la contient ${percent(heldShare)}`,
  )
}

function printPasts(
  communities: ReadonlyMap<string, Watched>,
  sourceOf: (community: string) => string,
): void {
  say(
    'Écart entre ce qui était prévu et ce qui vient, validation croisée par communauté (après un creux : moyenne)',
  )
  const bySource = Map.groupBy(communities, ([community]) => sourceOf(community))
  for (const [source, each] of [['toutes', [...communities]] as const, ...[...bySource].toSorted()]) {
    say(`\n${source}, ${each.length} communautés`)
    for (const [name, { deviation, afterDips }] of errorsOf(new Map(each)))
      say(`  ${name.padEnd(34)}${deviation.toFixed(4)}   après un creux ${signed(afterDips)}`)
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1]!
const spread = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))
const share = <Item>(items: readonly Item[], is: (item: Item) => boolean) =>
  items.filter(is).length / items.length
const percent = (value: number) => `${(100 * value).toFixed(1).replace('.', ',')} %`
const signed = (value: number) => `${value < 0 ? '−' : '+'}${percent(Math.abs(value))}`

main().catch(giveUp)
