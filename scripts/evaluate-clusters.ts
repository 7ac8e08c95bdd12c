import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { adjustedRand, normalisedInformation } from '@/lib/expertise/model/clusters/agreement'
import { kMeans, louvainOfNeighbours } from './expertise/clusterRivals'
import { labelledSets, type LabelledSet } from './expertise/clusterSets'
import { Chance } from './seed/chance'
import { inSharedData } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'

const usage = `npm run evaluate:clusters [-- DOSSIER] [--draws 3] [--part 1]

Compare les groupes trouvés aux vrais, à côté de k-means sur TF-IDF (à qui l’on dit le nombre de classes) et de Louvain
sur quinze voisins (résolution 1). « stable » : indice de Rand ajusté entre les groupes de tous et ceux qu’on trouve en
refaisant tout sur autant de personnes (ou de liens) tirées avec remise, --draws fois. --part 0.5 : une moitié des
personnes, tirée au sort. DOSSIER : comme ../shared/data/skills-labelled.`

const LEAST_STABLE = 0.6

interface Agreement {
  nmi: number
  ari: number
}
const against = (truth: readonly number[], found: ArrayLike<number>): Agreement => ({
  nmi: normalisedInformation(found, truth),
  ari: adjustedRand(found, truth),
})
const figures = ({ nmi, ari }: Agreement) => `${nmi.toFixed(3)} / ${ari.toFixed(3)}`.padEnd(16)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { draws: { type: 'string' }, part: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const folder = positionals[0] ?? inSharedData('skills-labelled')
  const [draws, part] = [Number(values.draws ?? 3), Number(values.part ?? 1)]
  if (!existsSync(folder) || !(draws >= 1) || !(part > 0)) throw new Advice(usage)
  say('NMI / ARI')
  const columns = ['jeu', 'k-means', 'Louvain 15', 'Osmose', 'but'].map((word) => word.padEnd(16))
  say(`${columns.join('')}stable  γ     groupes  sans groupe`)
  const verdicts: string[] = []
  for await (const set of labelledSets(folder, part)) verdicts.push(...judged(set, draws))
  if (verdicts.length === 0) throw new Advice(`${usage}\n\nIl n’y a pas de tel fichier dans ${folder}.`)
  say(`\n${verdicts.join('\n')}`)
}

/** Prints the line of a set, and says which goals it reaches. */
function judged(set: LabelledSet, draws: number): string[] {
  const { name, goal, truth, holdings } = set
  const chance = new Chance(`evaluation of ${name}`)
  const { label, clusters, resolution } = set.group()
  const ours = against(truth, label)
  const agreements = Array.from({ length: draws }, () => {
    const { places, label: found } = set.again(chance)
    return adjustedRand(
      found,
      places.map((place) => label[place]!),
    )
  })
  const stable = agreements.reduce((sum, each) => sum + each, 0) / draws
  const told = against(truth, kMeans(holdings, new Set(truth).size, chance))
  const plain = against(truth, louvainOfNeighbours(holdings, 1, chance))
  const unassigned = label.filter((each) => !(each >= 0)).length
  const cells = [name.padEnd(16), ...[told, plain, ours, goal].map(figures), stable.toFixed(2).padEnd(8)]
  say(`${cells.join('')}${resolution.toFixed(2).padEnd(6)}${String(clusters).padEnd(9)}${unassigned}`)
  const error = errorOfAri(truth, label, new Chance(`halves of ${name}`))
  return [
    verdict(name, 'NMI', ours.nmi, goal.nmi),
    verdict(name, 'ARI', ours.ari, goal.ari, ` (écart-type ${error.toFixed(3)})`),
    verdict(name, 'stabilité', stable, LEAST_STABLE),
  ]
}

const HALVES = 200

/**
 * How far the index would go with other people of the same kind: its standard deviation over halves of them drawn at
 * random, which is that of the whole (B. Efron, «The jackknife, the bootstrap and other resampling plans», 1982).
 */
function errorOfAri(truth: readonly number[], label: ArrayLike<number>, chance: Chance): number {
  const found = Array.from({ length: HALVES }, () => {
    const half = [...truth.keys()].filter(() => chance.happens(0.5))
    return adjustedRand(
      half.map((place) => label[place]!),
      half.map((place) => truth[place]!),
    )
  })
  const mean = found.reduce((sum, each) => sum + each, 0) / HALVES
  return Math.sqrt(found.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (HALVES - 1))
}

const verdict = (name: string, what: string, value: number, goal: number, error = '') =>
  `${value >= goal ? '✓' : '✗'} ${name} : ${what} ${value.toFixed(3)}${error} ; but : ≥ ${goal.toFixed(3)}`

main().catch(giveUp)
