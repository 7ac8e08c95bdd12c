import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answeringVersion } from '@/lib/expertise/model/answering/answerers'
import { startingFrom } from '@/lib/expertise/model/answering/combination'
import { signs, type Sign } from '@/lib/expertise/model/answering/evidence'
import { shipped } from '@/lib/expertise/model/answering/shipped'
import { activity, ranksOf, sameStream } from './expertise/baselines'
import { allSigns, fitted } from './expertise/fitting'
import { found, meanOf, type Found } from './expertise/judging'
import { spreadOf } from './expertise/load'
import { readQuestions } from './expertise/questions'
import { lessonsOf, ranksAlong, type Lesson, type Way } from './expertise/replay'
import { acceptedRanks } from './expertise/site'
import { readTopics } from './expertise/topics'
import { inSharedData } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'

const usage = `npm run evaluate:experts [-- DOSSIER] [--weights] [--after JOURS]

« Qui a répondu, en fait ? » : rejoue le dernier cinquième de chaque organisation dans l’ordre du temps, sans rien voir
de la suite. hit@5 : part des questions dont l’une des cinq premières personnes proposées a répondu ; MRR : moyenne de
1 / rang de la première qui a répondu, 0 au-delà de dix. La personne qui demande n’est ni proposée ni comptée parmi
celles qui répondent ; une question sans autre réponse n’est pas jugée. À côté : l’activité seule (qui a répondu au
plus de questions en 180 jours) et l’activité récente dans le même fil (120 jours de demi-vie).

DOSSIER : zulip-topics.csv.gz (org,stream,topic,asker,at,responders) et, s’ils y sont, stackexchange-coffee-….csv.
--after : on ne sait qui a répondu à une question que tant de jours après (0). --weights écrit les poids appris sur
toutes les organisations à la fois.`

type Ranks = ReadonlyMap<string, number[]>

function main(): void {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, weights: { type: 'boolean' }, after: { type: 'string' } },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const folder = positionals[0] ?? inSharedData('expert-finding')
  const after = Number(values.after ?? 0) * 86_400
  if (!(after >= 0)) throw new Advice(`--after : « ${values.after} » n’est pas un nombre de jours.`)
  const topics = readTopics(join(folder, 'zulip-topics.csv.gz'))
  const lessons = mapped(topics, (each) => lessonsOf(each, after))
  if (values.weights)
    return say(JSON.stringify(fitted([...lessons.values()]).map((each) => +each.toFixed(3))))
  const alone = mapped(topics, (each) => ranksOf(each, activity(), after))
  const table = tableBeside(alone)
  table('activité seule, 180 jours', alone)
  table(
    'activité récente, même fil',
    mapped(topics, (each) => ranksOf(each, sameStream(), after)),
  )
  const way = { after }
  table(
    `${answeringVersion}, poids livrés`,
    mapped(lessons, (each) => ranksAlong(each, { ...way, from: startingFrom(shipped.weights) })),
  )
  say('\nPoids de départ appris sans l’organisation jugée :')
  const without = (name: string, counting: readonly number[], more: Partial<Way> = {}) =>
    table(name, unseen(lessons, counting, { ...way, ...more }))
  without(answeringVersion, allSigns)
  without('  sans apprendre en chemin', allSigns, { isLearning: false })
  for (const [name, left] of families)
    without(
      `  sans ${name}`,
      allSigns.filter((sign) => !left.includes(signs[sign]!)),
    )
  load(lessons, way)
  site(folder)
}

const families: [string, Sign[]][] = [
  ['les dernières semaines', ['everywhereFast', 'communityFast']],
  ['la communauté', ['communityFast', 'communitySlow']],
  ['les mots du titre', ['terms']],
  ['qui a déjà répondu à qui', ['asker']],
  ['les absences', ['absence']],
]

/** Each organisation from weights that all others taught. */
function unseen(
  lessons: ReadonlyMap<string, Lesson[]>,
  counting: readonly number[],
  way: Partial<Way>,
): Ranks {
  return mapped(lessons, (each) => {
    const others = [...lessons.values()].filter((other) => other !== each)
    return ranksAlong(each, { ...way, from: startingFrom(fitted(others, counting)), signs: counting })
  })
}

/** Lines of a table, each beside activity alone. */
function tableBeside(alone: Ranks): (name: string, ranks: Ranks) => void {
  const orgs = [...alone.keys()]
  const counts = orgs.map((org) => `${org.slice(0, 11)} ${alone.get(org)!.length}`)
  say('hit@5 / MRR / MRR rapporté à l’activité seule ; après chaque nom, combien de questions sont jugées')
  say(
    ''.padEnd(30) +
      [...counts, `ensemble ${[...alone.values()].flat().length}`].map((each) => each.padEnd(18)).join('') +
      'moyenne des rapports',
  )
  return (name, ranks) => {
    const each = orgs.map((org) => beside(found(ranks.get(org)!), found(alone.get(org)!)))
    const all = beside(found([...ranks.values()].flat()), found([...alone.values()].flat()))
    const mean = meanOf(each.map(({ ratio }) => ratio)).toFixed(3)
    say(name.padEnd(30) + [...each, all].map(({ words }) => words.padEnd(18)).join('') + mean)
  }
}

const three = (value: number) => value.toFixed(3).replace(/^0/, '')

function beside(ours: Found, theirs: Found) {
  const ratio = ours.mrr / theirs.mrr
  return { ratio, words: `${three(ours.hit)} ${three(ours.mrr)} ×${ratio.toFixed(2)}` }
}

function load(lessons: ReadonlyMap<string, Lesson[]>, way: Partial<Way>): void {
  say('\nSi l’on demandait toujours à la première personne :')
  for (const isSpread of [false, true]) {
    const spreads = [...lessons.values()].map((each) =>
      spreadOf(each, { ...way, from: startingFrom(shipped.weights) }, isSpread),
    )
    const { hit, mrr } = found(spreads.flatMap(({ ranks }) => ranks))
    const most = meanOf(spreads.map((each) => each.most))
    const people = meanOf(spreads.map((each) => each.people))
    say(
      `${(isSpread ? 'charge répartie' : 'sans répartir la charge').padEnd(30)}${three(hit)} ${three(mrr)} ; la plus demandée reçoit ${(100 * most).toFixed(0)} % des questions ; ${people.toFixed(0)} personnes par organisation en reçoivent`,
    )
  }
}

function site(folder: string): void {
  const [questions, answers] = ['questions', 'answers'].map((part) =>
    join(folder, `stackexchange-coffee-${part}.csv`),
  ) as [string, string]
  if (!existsSync(questions) || !existsSync(answers)) return
  const ranks = acceptedRanks(readQuestions(questions, answers))
  say(
    `\nUn site de questions : à qui est la réponse acceptée (seconde moitié, ${ranks.ours.length} questions)`,
  )
  for (const [name, each] of Object.entries({ 'activité seule': ranks.activity, Osmose: ranks.ours })) {
    const { hit, mrr } = found(each)
    say(`${name.padEnd(30)}${three(hit)} ${three(mrr)}`)
  }
}

const mapped = <K, V, W>(map: ReadonlyMap<K, V>, of: (value: V) => W): Map<K, W> =>
  new Map([...map].map(([key, value]) => [key, of(value)]))

try {
  main()
} catch (error) {
  giveUp(error)
}
