import { parseArgs } from 'node:util'
import { LESSON_FROM, candidateIn } from '@/lib/practices/model/candidates/candidate'
import { termNames } from '@/lib/practices/model/candidates/terms'
import { readAnnotated, type Annotated } from './practices/annotated'
import { baselines } from './practices/baselines'
import { learnt, scoreBy, STRENGTH } from './practices/learning'
import { figuresOf, type Figures } from './practices/measuring'
import { otherTexts } from './practices/others'
import { inCheckout, inSharedData } from './setup/checkout.mjs'
import { Advice, giveUp, say } from './setup/say.mjs'

const usage = `npm run evaluate:practices [-- FICHIER.csv] [--weights] [--missed] [--others DOSSIER]

F1, précision et rappel à 0,5, précision des vingt premiers, sur des messages annotés (id,text,is_candidate, et si l’on
veut family,split), à côté de règles d’une phrase ; puis les fausses alertes sur des textes qui ne racontent rien.
--weights : apprend les poids sur la partie « tuning » et les écrit, avec la validation croisée.
--missed : écrit les textes sur lesquels le modèle se trompe.`

const FOLDS = 10
const productScore = (text: string) => candidateIn(text)?.score ?? 0

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      weights: { type: 'boolean' },
      missed: { type: 'boolean' },
      others: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  const path = positionals[0] ?? inCheckout('test', 'samples', 'practice-candidates.csv')
  const texts = readAnnotated(path)
  if (texts.length === 0) throw new Advice(`${path} n’a aucune ligne à juger.`)
  const splits = [...new Set(texts.map(({ split }) => split))]
  for (const split of splits) {
    const those = texts.filter((text) => text.split === split)
    say(
      `\n${split} : ${those.length} textes, ${those.filter(({ isCandidate }) => isCandidate).length} leçons`,
    )
    say(`${''.padEnd(30)}${['F1', 'précision', 'rappel', 'P@20'].map((name) => name.padEnd(11)).join('')}`)
    for (const [name, score] of Object.entries({ ...baselines, 'le modèle': productScore }))
      say(name.padEnd(30) + said(figuresOf(scored(those, score), LESSON_FROM)))
    if (values.missed) sayMissed(those)
  }
  if (values.weights) sayWeights(texts.filter(({ split }) => split !== 'held-out'))
  sayFalseAlarms(values.others ?? inSharedData('french-text'))
}

const scored = (texts: readonly Annotated[], score: (text: string) => number) =>
  texts.map(({ text, isCandidate }) => ({ score: score(text), isCandidate }))

const said = ({ f1, precision, recall, precisionAt20 }: Figures) =>
  [f1, precision, recall, precisionAt20].map((figure) => figure.toFixed(3).padEnd(11)).join('')

function sayMissed(texts: readonly Annotated[]): void {
  for (const { id, text, isCandidate } of texts) {
    const score = productScore(text)
    if (score >= LESSON_FROM === isCandidate) continue
    say(`  ${isCandidate ? 'manqué ' : 'à tort '} ${score.toFixed(2)} ${id} ${text.replaceAll('\n', ' / ')}`)
  }
}

function sayWeights(texts: readonly Annotated[]): void {
  say(`\nPoids appris sur ${texts.length} textes ; validation croisée en ${FOLDS}`)
  for (const strength of [1, 4, STRENGTH, 64]) {
    const guessed = Array.from({ length: FOLDS }, (_, fold) => {
      const weights = learnt(
        texts.filter((_, place) => place % FOLDS !== fold),
        strength,
      )
      return scored(
        texts.filter((_, place) => place % FOLDS === fold),
        (text) => scoreBy(weights, text),
      )
    }).flat()
    say(`retenue ${String(strength).padEnd(22)}${said(figuresOf(guessed, LESSON_FROM))}`)
  }
  const weights = learnt(texts)
  for (const [place, term] of termNames.entries()) say(`  ${term}: ${weights[place]!.toFixed(2)},`)
}

function sayFalseAlarms(folder: string): void {
  const others = otherTexts(folder)
  if (others.length === 0) return say(`\nPas de textes où chercher des fausses alertes dans ${folder}.`)
  say('\nFausses alertes, sur des textes qui ne racontent rien')
  say(`${''.padEnd(30)}${'phrases'.padEnd(24)}textes entiers`)
  for (const { name, texts, sentences } of others)
    say(name.padEnd(30) + share(sentences).padEnd(24) + share(texts))
}

function share(texts: readonly string[]): string {
  const alarms = texts.filter((text) => productScore(text) >= LESSON_FROM).length
  return `${alarms} / ${texts.length} (${((100 * alarms) / Math.max(1, texts.length)).toFixed(2)} %)`
}

try {
  main()
} catch (error) {
  giveUp(error)
}
