import { graphOfSkills } from '@/lib/expertise/model/clusters/cooccurrence'
import type { Holdings } from '@/lib/expertise/model/clusters/holdings'
import { louvain } from '@/lib/expertise/model/clusters/louvain'
import { sharesOf } from '@/lib/expertise/model/clusters/membership'
import { namesOf } from '@/lib/expertise/model/clusters/names'
import { groupSkills } from '@/lib/expertise/model/clusters/skills'
import { raritiesIn } from '@/lib/expertise/model/clusters/neighbours'
import { Chance } from '../seed/chance'
import { report } from './line'
import { igraphOn, modularity } from './setting/igraph'

/**
 * Clusters of 20,000 skills that 1,000,000 people hold (BENCH_SKILLS, BENCH_PEOPLE), eight each: drawn, clustered at
 * every resolution, named, people shared out; then one Louvain beside that of python-igraph on the same graph.
 */
const SKILLS = Number(process.env.BENCH_SKILLS ?? 20_000)
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 1_000_000)
const DRAWS = 4
const LONGEST_MINUTES = 10
const LARGEST_GIGABYTES = 4
const MOST_TIMES_IGRAPH = 2

const french = (value: number, digits = 0) => value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
const dice = new Chance('bench of clusters')
const people = crowd()
const start = performance.now()
const { cluster, clusters, resolution } = groupSkills(people, DRAWS, () => dice.next())
const rarity = raritiesIn({
  holdings: people,
  people: new Float64Array(people.rows).fill(1),
  of: new Int32Array(0),
})
const names = namesOf(people, cluster, clusters, rarity)
let shared = 0
for (let row = 0; row < people.rows; row += 1)
  shared += sharesOf(people.held.subarray(people.from[row], people.from[row + 1]), cluster, rarity).length
const seconds = (performance.now() - start) / 1000
// In KiB, the most this process ever had.
const gigabytes = process.resourceUsage().maxRSS / 1_048_576
report({
  what: `Groupes de ${french(SKILLS)} compétences de ${french(PEOPLE)} personnes (${french(clusters)} groupes, γ ${french(resolution, 2)})`,
  figure: `${french(seconds, 1)} s, ${french(gigabytes, 2)} Go ; ${french(names.length)} noms, ${french(shared)} parts`,
  baseline: '',
  ratio: '',
  goal: `≤ ${LONGEST_MINUTES} min, ≤ ${LARGEST_GIGABYTES} Go`,
  reached: seconds <= 60 * LONGEST_MINUTES && gigabytes <= LARGEST_GIGABYTES,
})

const graph = graphOfSkills(people)
const before = performance.now()
const found = louvain(graph, 1, () => dice.next())
const ours = (performance.now() - before) / 1000
const theirs = igraphOn(graph)
if (typeof theirs === 'string')
  console.log(
    `python-igraph n’est pas là (${theirs}) : rien à quoi comparer Louvain. apt-get install python3-igraph`,
  )
else
  report({
    what: `Louvain sur ${french(graph.size)} compétences et ${french(graph.to.length / 2)} liens`,
    figure: `${french(ours, 2)} s, ${french(new Set(found).size)} groupes, modularité ${french(modularity(graph, found), 4)}`,
    baseline: `python-igraph (community_multilevel) : ${french(theirs.seconds, 2)} s, modularité ${french(theirs.modularity, 4)}`,
    ratio: french(ours / theirs.seconds, 2),
    goal: `≤ ${MOST_TIMES_IGRAPH}`,
    reached: ours / theirs.seconds <= MOST_TIMES_IGRAPH,
  })

/** Skills in hidden fields of about 150, some held by many, most by few; a person has two fields and strays at times. */
function crowd(): Holdings {
  const fields = Math.max(2, Math.round(SKILLS / 150))
  const from = new Int32Array(PEOPLE + 1)
  const held = new Int32Array(PEOPLE * 8)
  const size = Math.floor(SKILLS / fields)
  let end = 0
  for (let person = 0; person < PEOPLE; person += 1) {
    const own = [dice.between(0, fields - 1), dice.between(0, fields - 1)]
    const skills = new Set<number>()
    for (let skill = 0; skill < 8; skill += 1) {
      const field = dice.happens(0.2) ? dice.between(0, fields - 1) : own[skill % 2]!
      skills.add(field * size + Math.floor(size * dice.next() ** 3))
    }
    for (const skill of Int32Array.from(skills).sort()) held[end++] = skill
    from[person + 1] = end
  }
  return { rows: PEOPLE, columns: SKILLS, from, held: held.slice(0, end) }
}
