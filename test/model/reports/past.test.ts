import { expect, test } from 'vitest'
import type { Known } from '@/lib/reports/sections/forecast/gather'
import { pastTold } from '@/lib/reports/sections/forecast/past'
import { wordsIn } from '@/lib/reports/sections/forecast/words'

/** Of forecasts three months ahead, each of a month that came as it was said. */
const said = (replayed: boolean[], language: 'fr' | 'en' = 'fr') => {
  const points = replayed.map((_, place) => ({ month: `2026-0${place + 4}-01`, value: 100 }))
  const foretold = replayed.map((isReplayed, place) => ({
    ...{ origin: `2026-0${place + 1}-01`, ahead: 3, point: 100, low: 90, high: 110, isReplayed },
  }))
  const known: Known = { what: 'members', points, foretold, series: { points: [], filled: 0 } }
  return pastTold([known], wordsIn(language))?.sentence.replace(/\s/g, ' ')
}

test('forecasts that were made afterwards are never said to have been made at the time', () => {
  expect(said([])).toBeUndefined()
  expect(said([false, false])).toBe(
    '2 prévisions sur 2 sont tombées dans leur fourchette ; on en attend huit sur dix. Toutes ont été faites à l’époque.',
  )
  expect(said([true, true])).toMatch(
    / Toutes ont été rejouées après coup, à partir des seuls mois d’avant\.$/,
  )
  expect(said([true])).toMatch(/ Elle a été rejouée après coup/)
  expect(said([true, false, false])).toMatch(/ Une a été rejouée après coup/)
  expect(said([true, true, false])).toMatch(/ 2 ont été rejouées après coup/)
  expect(said([true, true], 'en')).toMatch(/ All were replayed afterwards, from the months before only\.$/)
})
