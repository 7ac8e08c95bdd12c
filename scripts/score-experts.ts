import { parseArgs } from 'node:util'
import { Answerers } from '@/lib/expertise/model/answering/answerers'
import { inTime, judgedFrom, readTopics, type Topic } from './expertise/topics'
import { Advice, giveUp } from './setup/say.mjs'
import { field } from './table'

const usage = `npm run -s score:experts -- --topics FICHIER.csv[.gz]

Lit « org,stream,topic,asker,at,responders » (at : secondes depuis 1970 ; responders : membre:messages, séparés par |)
et écrit « row,people » pour le dernier cinquième des lignes de chaque organisation (à partir de la ⌊0,8 n⌋ + 1e), dans
l’ordre du temps : row est le numéro de la ligne de données dans le fichier, à partir de 1, sans l’en-tête ; people, les
dix personnes les plus à même de répondre, la première d’abord, séparées par |, jamais celle qui demande. C’est le
modèle du site. Il ne regarde que les lignes de la même organisation d’un moment strictement antérieur : des lignes de
la même seconde ne savent rien les unes des autres.`

const PROPOSED = 10

function main(): void {
  const { values } = parseArgs({ options: { topics: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help || !values.topics) throw new Advice(usage)
  const orgs = readTopics(values.topics)
  process.stdout.write('row,people\n')
  for (const topics of orgs.values()) score(topics)
}

function score(topics: readonly Topic[]): void {
  const model = new Answerers()
  const judged = new Set(topics.slice(judgedFrom(topics)))
  for (const { asked, known } of inTime(topics)) {
    model.learn(...known)
    if (!judged.has(asked)) continue
    const people = model.rank(asked, PROPOSED).map(({ person }) => person)
    process.stdout.write(`${asked.row},${field(people.join('|'))}\n`)
  }
}

try {
  main()
} catch (error) {
  giveUp(error)
}
