import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EASE } from '@/lib/skills/model/ease'
import { learnFrom } from '@/lib/skills/model/learn'
import { Chance } from './seed/chance'
import { inSharedData } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'
import { itemCosine, popularity, type Ranker } from './skills/baselines'
import { readHoldings } from './skills/holdings'

const usage = `npm run evaluate:skill-suggestions [-- DOSSIER] [--seeds 3] [--holders 5 --held 3]

Cache une compétence par personne (tirage fixe) et regarde si elle est retrouvée parmi les cinq premières proposées
(R@5), et à quel rang (MRR), à côté de la popularité et du cosinus des compétences. DOSSIER : des fichiers
« …-skills.csv » (person_or_occupation,skill). --holders et --held : ne garder que les compétences
que tant de personnes ont, et les personnes qui en ont encore tant.`

interface Scores {
  recall: number
  rank: number
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      seeds: { type: 'string' },
      holders: { type: 'string' },
      held: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const folder = positionals[0] ?? inSharedData('skills-labelled')
  const [seeds, holders, held] = [values.seeds ?? 3, values.holders ?? 1, values.held ?? 1].map(Number) as [
    number,
    number,
    number,
  ]
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-skills.csv')) : []
  if (files.length === 0) throw new Advice(`${usage}\n\nIl n’y a pas de tel fichier dans ${folder}.`)
  say('R@5 / MRR')
  say(`${'jeu'.padEnd(24)}${'popularité'.padEnd(16)}${'cosinus'.padEnd(16)}${EASE.version}`)
  for (const file of files.toSorted()) {
    const people = kept(readHoldings(join(folder, file)), holders, held)
    const draws = Array.from({ length: seeds }, (_, seed) => hide(people, `${file} ${seed}`))
    const columns = [
      mean(draws.map((draw) => score(draw, popularity(draw.left)))),
      mean(draws.map((draw) => score(draw, itemCosine(draw.left)))),
      mean(draws.map((draw) => score(draw, easeRanker(draw.left)))),
    ]
    say(`${file.replace('-skills.csv', '').padEnd(24)}${columns.map(said).join('')}`)
  }
}

interface Draw {
  /** What each person still shows. */
  left: string[][]
  /** What was hidden of each; null for who held only one. */
  hidden: (string | null)[]
}

/** Only skills that so many people hold, then people who still hold so many of them. */
function kept(people: Map<string, string[]>, holders: number, held: number): Map<string, string[]> {
  const counts = new Map<string, number>()
  for (const skill of [...people.values()].flat()) counts.set(skill, (counts.get(skill) ?? 0) + 1)
  const common = (skill: string) => (counts.get(skill) ?? 0) >= holders
  return new Map(
    [...people]
      .map(([person, skills]): [string, string[]] => [person, skills.filter(common)])
      .filter(([, skills]) => skills.length >= held),
  )
}

function hide(people: Map<string, string[]>, seed: string): Draw {
  const chance = new Chance(seed)
  const hidden = [...people.values()].map((held) => (held.length < 2 ? null : chance.one(held)))
  return {
    hidden,
    left: [...people.values()].map((held, index) => held.filter((skill) => skill !== hidden[index])),
  }
}

function easeRanker(people: string[][]): Ranker {
  const learnt = learnFrom(people)
  return (held) => learnt.suggestTo(held, learnt.skills.length).map(({ skill }) => skill)
}

/** A skill that nobody else shows cannot be found: it counts as missed. */
function score({ left, hidden }: Draw, rank: Ranker): Scores {
  const places = hidden.flatMap((skill, index) =>
    skill === null ? [] : [rank(left[index]!).indexOf(skill) + 1],
  )
  return {
    recall: places.filter((place) => place >= 1 && place <= 5).length / places.length,
    rank: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  }
}

const mean = (scores: Scores[]): Scores => ({
  recall: scores.reduce((sum, { recall }) => sum + recall, 0) / scores.length,
  rank: scores.reduce((sum, { rank }) => sum + rank, 0) / scores.length,
})

const said = ({ recall, rank }: Scores) => `${recall.toFixed(3)} / ${rank.toFixed(3)}`.padEnd(16)

try {
  main()
} catch (error) {
  giveUp(error)
}
