import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sentencesOf, stemOf, stemsOf, wordsOf } from '@/lib/text'
import { inCheckout, inSharedData } from '@/scripts/setup/checkout.mjs'

interface Sentence {
  why: string
  text: string
  stems: string
}
const sentences: Sentence[] = parse(readFileSync(inCheckout('test', 'samples', 'sentences.csv')), {
  columns: true,
})

describe('what a French text is compared by', () => {
  it.each(sentences)('$why', ({ text, stems }) => {
    for (const way of ['NFC', 'NFD'] as const) expect(stemsOf(text.normalize(way)).join(' '), way).toBe(stems)
  })

  it('is the same whatever the apostrophe', () => {
    for (const sign of ["'", '’', '‘', 'ʼ'])
      expect(wordsOf(`l${sign}été d${sign}aujourd${sign}hui`)).toEqual(['l', 'été', 'd', "aujourd'hui"])
  })

  it('is nothing of nothing', () => {
    for (const text of ['', ' \n', '…', '👍🏽', '\u0000', '\uD800']) expect(stemsOf(text)).toEqual([])
  })

  it('takes a long text in a moment', () => {
    expect(stemsOf(`${"l'".repeat(50_000)}agent ${'a'.repeat(100_000)}`).length).toBeLessThanOrEqual(2)
  })
})

it('sentences end where they end, not at «M.» nor at «art.»', () => {
  expect(sentencesOf('M. Martin a lu l’art. 3. Il en parle ! Vous aussi ?\nMerci')).toEqual([
    'M. Martin a lu l’art. 3.',
    'Il en parle !',
    'Vous aussi ?',
    'Merci',
  ])
})

const vocabulary = inSharedData('french-text', 'snowball-french-voc.txt')

describe.skipIf(!existsSync(vocabulary))('the reference words of Snowball (shared data)', () => {
  const lines = (name: string) =>
    readFileSync(inSharedData('french-text', name), 'utf8').split('\n').filter(Boolean)

  it('have the reference’s stems, but for what we part ourselves and the few that its last version changed', () => {
    const stems = lines('snowball-french-output.txt')
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
    const words = lines('snowball-french-voc.txt').map((word, index) => ({
      word,
      stem: plain(stems[index]!),
    }))
    const alone = words.filter(({ word }) => !word.includes("'"))
    const others = alone.filter(({ word, stem }) => stemOf(word) !== stem)
    expect(alone.length).toBeGreaterThan(20_000)
    expect(others.length / alone.length).toBeLessThan(0.01)
  })
})
