import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EFFORT, groupPeople, groupTied, type Grouping } from '@/lib/expertise/model/clusters/grouping'
import { taken, type Holdings } from '@/lib/expertise/model/clusters/holdings'
import { knownBy } from '@/lib/expertise/model/clusters/ties'
import { Chance } from '../seed/chance'
import { readHeld } from './held'
import { readTied } from './tied'
import { readDepartments, readGroups, truthOf } from './truth'

/** A set whose true groups are known. */
export interface LabelledSet {
  name: string
  goal: { nmi: number; ari: number }
  /** What baselines are given. */
  holdings: Holdings
  truth: number[]
  group(): Grouping
  /** The whole again on as many people, or ties, drawn with replacement: the groups of those drawn, by their places. */
  again(chance: Chance): { places: number[]; label: Int32Array }
}

/** METRICS §5: the better of k-means and of Louvain on fifteen neighbours, as measured there. */
const HELD = [
  { name: 'betagouv', column: 'domaine', goal: { nmi: 0.465, ari: 0.346 } },
  { name: 'rome', column: 'grand_domaine', goal: { nmi: 0.556, ari: 0.329 } },
  { name: 'onet-tech', column: 'soc_major_group', goal: { nmi: 0.386, ari: 0.156 } },
  { name: 'so2025', column: 'devtype', goal: { nmi: 0.246, ari: 0.058 } },
]
const TIED = { name: 'email-eu-core', goal: { nmi: 0.73, ari: 0.59 } }

function effort() {
  const dice = new Chance('clusters')
  return { ...EFFORT, chance: () => dice.next() }
}

/** @param part of the people, drawn by chance; ties are taken whole */
export async function* labelledSets(folder: string, part: number): AsyncGenerator<LabelledSet> {
  for (const { name, column, goal } of HELD) {
    const file = join(folder, `${name}-skills.csv`)
    if (existsSync(file)) yield heldSet(name, goal, file, join(folder, `${name}-labels.csv`), column, part)
  }
  if (existsSync(join(folder, TIED.name))) yield tiedSet(join(folder, TIED.name))
}

async function heldSet(
  name: string,
  goal: LabelledSet['goal'],
  file: string,
  labels: string,
  column: string,
  part: number,
): Promise<LabelledSet> {
  const { ids, holdings: all } = await readHeld(file)
  const halving = new Chance(`part of ${name}`)
  const some = [...ids.keys()].filter(() => part >= 1 || halving.happens(part))
  const holdings = taken(all, some)
  return {
    ...{ name, goal, holdings },
    truth: truthOf(
      readGroups(labels, column),
      some.map((each) => ids[each]!),
    ),
    group: () => groupPeople(holdings, effort()),
    again(chance) {
      const places = [...new Set(some.map(() => chance.between(0, some.length - 1)))]
      return { places, label: groupPeople(taken(holdings, places), effort()).label }
    },
  }
}

async function tiedSet(folder: string): Promise<LabelledSet> {
  const { ids, pairs } = await readTied(join(folder, 'edges.txt'))
  return {
    ...TIED,
    holdings: knownBy(ids.length, pairs).holdings,
    truth: truthOf(readDepartments(join(folder, 'department-labels.txt')), ids),
    group: () => groupTied(ids.length, pairs, effort()),
    again(chance) {
      const drawn = [...new Set(pairs.map(() => chance.one(pairs)))]
      return { places: [...ids.keys()], label: groupTied(ids.length, drawn, effort()).label }
    },
  }
}
