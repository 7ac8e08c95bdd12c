import { parseArgs } from 'node:util'
import { reliability } from '@/lib/vitality/model/judging'
import { horizons } from '@/lib/vitality/model/probability'
import { verdicts } from '@/lib/vitality/model/state'
import { Advice, giveUp, say as print } from './setup/say.mjs'
import { inSharedData } from './setup/checkout.mjs'
import { august } from './vitality/august'
import { observedUntil, yearlyDecisions } from './vitality/observed'
import { monthlyDecisions, type Decision } from './vitality/decisions'
import { readHistories } from './vitality/history'
import {
  crossValidated,
  product,
  recency,
  rules,
  say,
  weightsOf,
  type Rule,
  type Said,
} from './vitality/rules'
import { compare, earlyThreshold, header, leadHeader, leadLine, line, three } from './vitality/table'
import { openSource } from './import/source'

const usage = `npm run evaluate:vitality [-- DOSSIER] [--weights]

Rejoue le passé : à chaque début de mois, ce que le site aurait dit de chaque communauté, sans rien voir de la suite,
puis ce qui est arrivé. À côté : les règles simples. DOSSIER : activity.csv.gz, communities.csv (horizon_at : jusqu’à
quand la source a été observée) et labels.csv. --weights écrit les poids appris sur tout le dossier.`

/** Before, one learns; from there on, one is judged. */
const SPLIT = Date.UTC(2023, 0, 1) / 1000
const DAY = 86_400
/** Public archives of conversations: the task of METRICS §3. */
const CHATS = new Set(['zulip', 'irc', 'ml'])

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, weights: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return print(usage)
  const folder = positionals[0] ?? inSharedData('activity')
  const observed = observedUntil(folder)
  const { histories, refused } = await readHistories(await openSource(`${folder}/activity.csv.gz`))
  if (refused > 0) print(`${refused} lignes illisibles, laissées de côté.`)
  const decisions = [...histories.values()].flatMap((history) => {
    const until = observed.get(history.community)
    if (!until) throw new Advice(`communities.csv ne dit rien de ${history.community}.`)
    return monthlyDecisions(history, until.horizon)
  })
  const judged = decisions.filter(({ silent }) => silent[90] !== null)
  if (values.weights) return printWeights(decisions)

  const sourceOf = ({ community }: Decision) => observed.get(community)!.source
  title('Silence des 90 jours qui suivent, toutes les sources, validation croisée par communauté', judged, 90)
  const said = table((rule) => crossValidated(rule, judged, 90))
  bySource(said, sourceOf)
  calibration(said.get(product)!)

  const chats = judged.filter((decision) => CHATS.has(sourceOf(decision)))
  const before = chats.filter(({ cutoff }) => cutoff + 90 * DAY <= SPLIT)
  const after = chats.filter(({ cutoff }) => cutoff >= SPLIT)
  title('Archives de conversations, appris avant 2023, jugé depuis', after, 90)
  const onChats = table((rule) => say(rule, before, after, 90))
  earliness(onChats, (rule) => say(rule, before, before, 90))

  const yearly = yearlyDecisions(folder, histories)
  title('Silence des 365 jours qui suivent, décisions semestrielles, validation croisée', yearly, 365)
  const overForAYear = decisions.filter(({ silent }) => silent[365] !== null)
  bySource(
    table((rule) => crossValidated(rule, yearly, 365, overForAYear)),
    sourceOf,
  )

  print('\nAoût rejoué : sept actes sur dix effacés du 15 juillet au 31 août de chaque année')
  print(august(histories, observed, judged))
}

function title(words: string, decisions: Decision[], horizon: 90 | 365): void {
  const rate = decisions.filter(({ silent }) => silent[horizon]).length / decisions.length
  const communities = new Set(decisions.map(({ community }) => community)).size
  print(`\n${words}`)
  print(
    `${decisions.length} décisions, ${communities} communautés, ${(100 * rate).toFixed(1)} % de silences\n`,
  )
}

function table(ask: (rule: Rule) => Said[]): Map<Rule, Said[]> {
  print(header)
  return new Map(
    rules.map((rule) => {
      const said = ask(rule)
      print(line(rule.name, said, !rule.thumb))
      return [rule, said]
    }),
  )
}

/**
 * Alarms of each rule at its own threshold, then of the probabilities at the one that comes early enough on what they were
 * learnt from: what is judged chooses nothing. The site’s own alarm is a constant.
 */
function earliness(said: Map<Rule, Said[]>, learntFrom: (rule: Rule) => Said[]): void {
  print(`\n${leadHeader}, par communauté et par an`)
  for (const [rule, each] of said) {
    const { name, thumb } = rule
    print(leadLine(name, each, each[0]!.threshold))
    const early = thumb ? undefined : earlyThreshold(learntFrom(rule))
    if (early !== undefined) print(leadLine(`${name}, plus tôt`, each, early))
    if (rule === product) print(leadLine(`${name}, « à surveiller »`, each, verdicts.announceFrom))
  }
}

function bySource(said: Map<Rule, Said[]>, sourceOf: (decision: Decision) => string): void {
  print(`\n${'par source'.padEnd(14)}${'Osmose'.padEnd(10)}${'silence'.padEnd(10)}différence d’AUC`)
  const groups = Map.groupBy(said.get(product)!, ({ decision }) => sourceOf(decision))
  for (const [source, ours] of [...groups].toSorted()) {
    const theirs = said.get(recency)!.filter(({ decision }) => sourceOf(decision) === source)
    const { ours: one, theirs: other, difference, interval } = compare(ours, theirs)
    const range = interval?.map((value) => value.toFixed(3)).join(' ; ') ?? '?'
    print(
      `${source.padEnd(14)}${three(one).padEnd(10)}${three(other).padEnd(10)}${difference?.toFixed(3)} [${range}]`,
    )
  }
}

function calibration(said: Said[]): void {
  print(`\n${'annoncé'.padEnd(14)}${'verdicts'.padEnd(10)}${'dit'.padEnd(8)}arrivé`)
  for (const { from, to, verdicts, said: told, came } of reliability(said))
    print(
      `${`${100 * from}–${100 * to} %`.padEnd(14)}${String(verdicts).padEnd(10)}${three(told).padEnd(8)}${three(came)}`,
    )
}

function printWeights(decisions: Decision[]): void {
  for (const horizon of horizons) {
    const known = decisions.filter(({ silent }) => silent[horizon] !== null)
    const weights = weightsOf(product, known, horizon)
    print(
      JSON.stringify({
        horizon,
        decisions: known.length,
        weights: weights.map((weight) => Number(weight.toPrecision(5))),
      }),
    )
  }
}

main().catch(giveUp)
