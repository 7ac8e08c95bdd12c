import { parseArgs } from 'node:util'
import { CANDIDATE_FROM, candidateIn } from '@/lib/practices/model/candidates/candidate'
import { Advice, giveUp } from './setup/say.mjs'
import { field, readTable } from './table'

const usage = `npm run -s score:practices -- --texts FICHIER.csv[.gz]

Lit « id,text » et écrit « id,score » pour chaque ligne : de 0 à 1, combien ce message ressemble à une leçon sur la
conduite d’un collectif. C’est le modèle du site, qui y ajoute les remerciements, les réactions et la ressemblance avec
les pratiques connues, et propose le message à une personne à partir de ${CANDIDATE_FROM.toLocaleString('fr')}.`

function main(): void {
  const { values } = parseArgs({ options: { texts: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help || !values.texts) throw new Advice(usage)
  const rows = readTable(values.texts, ['id', 'text'])
  process.stdout.write('id,score\n')
  for (const row of rows) {
    const score = candidateIn(row.get('text'))?.score ?? 0
    process.stdout.write(`${field(row.get('id'))},${score.toFixed(6)}\n`)
  }
}

try {
  main()
} catch (error) {
  giveUp(error)
}
