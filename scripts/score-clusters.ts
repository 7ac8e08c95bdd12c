import { parseArgs } from 'node:util'
import { EFFORT, groupPeople, groupTied } from '@/lib/expertise/model/clusters/grouping'
import { readHeld } from './expertise/held'
import { readTied } from './expertise/tied'
import { Chance } from './seed/chance'
import { Advice, giveUp } from './setup/say.mjs'
import { field } from './table'

const usage = `npm run -s score:clusters -- --skills FICHIER.csv[.gz]
npm run -s score:clusters -- --edges FICHIER.txt[.gz]

Lit « person_or_occupation,skill », ou des liens (deux identifiants par ligne, séparés par une virgule, un point-virgule
ou des blancs ; # : commentaire), et écrit « id,cluster » : le groupe de chacun, numéroté de 1, le plus nombreux d’abord.
C’est le modèle du site ; le nombre de groupes n’est pas donné, il vient de ce que d’autres tirages des mêmes données
diraient aussi. Le même fichier donne toujours les mêmes groupes, dans quelque ordre que soient ses lignes.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { skills: { type: 'string' }, edges: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help || (values.skills === undefined) === (values.edges === undefined)) throw new Advice(usage)
  const dice = new Chance('clusters')
  const effort = { ...EFFORT, chance: () => dice.next() }
  const { ids, label } = await (values.skills ? ofSkills(values.skills) : ofTies(values.edges!))
  const lines = ids.map((id, each) => `${field(id)},${label[each]! + 1}\n`)
  process.stdout.write(`id,cluster\n${lines.join('')}`)

  async function ofSkills(path: string) {
    const { ids, holdings } = await readHeld(path)
    return { ids, label: groupPeople(holdings, effort).label }
  }

  async function ofTies(path: string) {
    const { ids, pairs } = await readTied(path)
    return { ids, label: groupTied(ids.length, pairs, effort).label }
  }
}

main().catch(giveUp)
