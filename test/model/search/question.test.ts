import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFrom } from '@/lib/search/model/asked'
import { CLOSE, OPEN, piecesOf, piecesOn, withoutMarks } from '@/lib/search/model/highlight'
import { asksSomething, LONGEST, nameParts, questionIn } from '@/lib/search/model/question'

const nothing = { words: [], phrases: [], beginnings: [], excluded: [] }

test('words, phrases in either quotes, beginnings, what to leave out', () => {
  expect(questionIn('versement "prise de poste" «mise à jour» archiv* -papier -"hors sujet"')).toEqual({
    words: ['versement'],
    phrases: ['prise de poste', 'mise à jour'],
    beginnings: ['archiv'],
    excluded: ['papier', 'hors sujet'],
  })
  expect(questionIn('“guide pratique”').phrases).toEqual(['guide pratique'])
})

test('a hyphen inside a word is no minus; a star alone, or after one letter, is no beginning', () => {
  expect(questionIn('co-construction --- * a* -')).toEqual({ ...nothing, words: ['co-construction'] })
})

test('words that say nothing are not demanded; a phrase keeps them', () => {
  expect(questionIn('où sont les archives de l’État à verser ?').words).toEqual([
    'archives',
    'l’État',
    'verser',
  ])
  expect(asksSomething(questionIn('les à été'))).toBe(false)
  expect(questionIn('"mise à jour"').phrases).toEqual(['mise à jour'])
})

test('only something left out asks for nothing', () => {
  expect(asksSomething(questionIn('-papier'))).toBe(false)
  expect(asksSomething(questionIn('😀 !!! &|'))).toBe(false)
})

test('an unclosed quote is closed by the end', () => {
  expect(questionIn('"prise de poste').phrases).toEqual(['prise de poste'])
})

/** Any sign, halves of characters too. (fast-check's own `binary` strings first list a million of them, for seconds.) */
const anything = fc.uint16Array({ maxLength: 2 * LONGEST + 50 }).map((units) => String.fromCharCode(...units))

test('whatever is typed, nothing breaks and little is kept', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { words, phrases, beginnings, excluded } = questionIn(typed)
      const all = [...words, ...phrases, ...beginnings, ...excluded]
      expect(all.length).toBeLessThanOrEqual(16)
      const kept = all.join('')
      expect(kept.length).toBeLessThanOrEqual(LONGEST)
      expect(kept).not.toMatch(/[\0\uFFFD\uE000\uE001]/)
    }),
  )
})

test('a name has at most five words, and is not asked with something left out', () => {
  expect(nameParts(questionIn('nadia Ben'))).toEqual(['nadia', 'Ben'])
  expect(nameParts(questionIn('nadia -ben'))).toEqual([])
  expect(nameParts(questionIn('un deux trois quatre cinq six sept'))).toEqual([])
})

test('an address says only what it may', () => {
  const from = (query: string) => {
    const parameters = new URLSearchParams(query)
    return askedFrom((name) => parameters.get(name) ?? undefined)
  }
  expect(from('q=a&type=fichiers&depuis=mois&tri=date&page=3')).toMatchObject({
    kind: 'file',
    since: 'mois',
    byDate: true,
    page: 3,
  })
  expect(from("q=x&type=x&communaute='; drop&auteur=1&depuis=toString&tri=x&page=-1")).toEqual({
    ...{ text: 'x', kind: null, communityId: null, authorId: null, since: null, byDate: false, page: 1 },
  })
  expect(from('page=9999').page).toBe(1)
})

test('what was found is set apart, and put together again says the text', () => {
  expect(piecesOf(`un ${OPEN}deux${CLOSE} trois`)).toEqual([
    { text: 'un ', isFound: false },
    { text: 'deux', isFound: true },
    { text: ' trois', isFound: false },
  ])
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        piecesOf(withoutMarks(text))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(withoutMarks(text))
    }),
  )
})

test('the name of a file keeps its own signs, with what was found marked', () => {
  const found = piecesOf(`Guide ${OPEN}v3${CLOSE} odt`)
  expect(piecesOn('Guide_v3.odt', found)).toEqual([
    { text: 'Guide_', isFound: false },
    { text: 'v3', isFound: true },
    { text: '.odt', isFound: false },
  ])
})
