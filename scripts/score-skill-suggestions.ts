import { parseArgs } from 'node:util'
import { learnFrom } from '@/lib/skills/model/learn'
import { Advice, giveUp } from './setup/say.mjs'
import { readHoldings } from './skills/holdings'
import { field } from './table'

const usage = `npm run -s score:skill-suggestions -- --skills FICHIER.csv

Lit « person_or_occupation,skill » et écrit « id,suggestions » : pour chaque personne, dix compétences qu’elle n’a pas,
la meilleure d’abord, séparées par |. C’est le modèle du site, appris sur ce fichier.`

const SUGGESTED = 10

function main(): void {
  const { values } = parseArgs({ options: { skills: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help || !values.skills) throw new Advice(usage)
  const people = readHoldings(values.skills)
  const learnt = learnFrom([...people.values()])
  process.stdout.write('id,suggestions\n')
  for (const [id, held] of people) {
    const suggested = learnt.suggestTo(held, SUGGESTED).map(({ skill }) => skill)
    process.stdout.write(`${field(id)},${field(suggested.join('|'))}\n`)
  }
}

try {
  main()
} catch (error) {
  giveUp(error)
}
