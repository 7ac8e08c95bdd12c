import { forIt, type Sign } from '@/lib/practices/model/candidates/signs'
import { passagesOf } from '@/lib/practices/model/candidates/passages'
import { wordsOf } from '@/lib/text'

/** The cue phrases that METRICS.md §6 names, as they are written there: what one would look for with a search box. */
const NAMED = [
  'nous avons mis en place',
  'ce qui a marché',
  'retour d’expérience',
  'depuis que nous',
  'à éviter',
  'si c’était à refaire',
].map((phrase) => wordsOf(phrase).join(' '))

const CUES: readonly Sign[] = ['setUp', 'worked', 'failed', 'advice', 'hindsight', 'report']
const RESULTS: readonly Sign[] = ['changed', 'figure']

const anySign = (signs: readonly Sign[]) => (text: string) =>
  Number(
    passagesOf(text).some(({ shown }) =>
      shown.some((sentence) => signs.some((sign) => sentence.signs.has(sign))),
    ),
  )

/** What a rule in one sentence would say, as a score from 0 to 1. */
export const baselines: Readonly<Record<string, (text: string) => number>> = {
  'tout est une leçon': () => 1,
  'longueur (≥ 12 mots)': (text) => {
    const length = wordsOf(text).length
    return length / (length + 12)
  },
  'six tournures de METRICS §6': (text) => {
    const words = ` ${wordsOf(text).join(' ')} `
    return Number(NAMED.some((phrase) => words.includes(` ${phrase} `)))
  },
  'une tournure du modèle': anySign(CUES),
  'un résultat du modèle': anySign(RESULTS),
  'un signe quelconque': anySign(forIt),
}
