import { lessonIn } from '@/lib/practices/model/candidates/found'
import { nearestIn } from '@/lib/practices/model/candidates/known'
import { starterPractices } from '@/lib/practices/starter'
import { wordsOf } from '@/lib/text'
import { readAnnotated } from '../practices/annotated'
import { Chance } from '../seed/chance'
import { inCheckout } from '../setup/checkout.mjs'
import { median, report } from './line'

/**
 * Looking for lessons in MESSAGES messages (100,000 unless said otherwise), each made of one to six annotated texts
 * drawn by a fixed seed, beside cutting the same messages into words and no more.
 */
const MESSAGES = Number(process.env.MESSAGES ?? 100_000)
const LONGEST_SECONDS = 60
const RUNS = 3

const texts = readAnnotated(inCheckout('test', 'samples', 'practice-candidates.csv')).map(({ text }) => text)
const chance = new Chance('candidates')
const messages = Array.from({ length: MESSAGES }, () =>
  Array.from({ length: chance.between(1, 6) }, () => chance.one(texts)).join('\n\n'),
)
const words = messages.reduce((sum, message) => sum + message.split(/\s+/u).length, 0) / MESSAGES

/** As the night does it (lib/practices/scanning): what may be a lesson is compared with what is known. */
const nearestTo = nearestIn(
  starterPractices.map(({ key, title, situation, whenTo, result }) => ({
    id: key,
    text: [title, situation, whenTo, result].join('\n'),
  })),
)

function secondsOf(work: (message: string) => unknown): number {
  const start = performance.now()
  for (const message of messages) work(message)
  return (performance.now() - start) / 1000
}

let found = 0
const [scans, cuts]: [number[], number[]] = [[], []]
for (let run = 0; run < RUNS; run += 1) {
  found = 0
  scans.push(secondsOf((message) => (found += Number(lessonIn(message, {}, nearestTo) !== null))))
  cuts.push(secondsOf(wordsOf))
}
const [scan, cut] = [median(scans), median(cuts)]
const french = (value: number, digits = 0) => value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
report({
  what: `Leçons cherchées dans ${french(MESSAGES)} messages de ${french(words)} mots en moyenne`,
  figure: `${french(scan, 1)} s, ${french(found)} trouvées`,
  baseline: `en couper les mots : ${french(cut, 1)} s`,
  ratio: french(scan / cut, 1),
  goal: `≤ ${LONGEST_SECONDS} s`,
  reached: scan <= LONGEST_SECONDS,
})
