import { describe, expect, it } from 'vitest'
import { formattersIn } from '@/lib/i18n/formatters'
import { nestedQuotes } from '@/lib/i18n/nestedQuotes'
import { preferredLocale } from '@/lib/i18n/preferred'

const french = formattersIn('fr')
const english = formattersIn('en')
const now = new Date('2026-03-12T15:00:00Z') // Thursday, 16:00 in Paris
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
/** Spaces of every kind read the same here; that they do not break is asked once, below. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('somebody’s name', () => {
  it('after «de» is said as one says it', () => {
    const names = ['Sami', 'Odile', 'Élise', 'Inès', 'Hélène', 'Yves', 'Yann', 'Œdipe']
    expect(names.map(french.of)).toEqual([
      ...['de Sami', 'd’Odile', 'd’Élise', 'd’Inès', 'd’Hélène', 'd’Yves', 'de Yann', 'd’Œdipe'],
    ])
    expect(english.of('Odile')).toBe('Odile')
  })
})

describe('a title that quotes', () => {
  it('is quoted with the inner marks of French', () => {
    const told = nestedQuotes('Sami a répondu à «\u00a0«\u00a0Archives\u00a0»\u00a0: bienvenue\u00a0»')
    expect(told).toBe('Sami a répondu à «\u00a0“Archives”\u00a0: bienvenue\u00a0»')
  })

  it('is left alone beside another one, and with a mark too many', () => {
    const sides = 'Entre «\u00a0Archives\u00a0» et «\u00a0Achats\u00a0»'
    expect(nestedQuotes(sides)).toBe(sides)
    expect(nestedQuotes('Un » de trop, «\u00a0dit-il\u00a0», « deux »')).toBe(
      'Un » de trop, «\u00a0dit-il\u00a0», « deux »',
    )
  })
})

describe('a moment', () => {
  it('is said as a colleague would say it', () => {
    const said = (minutes: number) => plain(french.said(ago(minutes), now))
    expect(said(0)).toBe('à l’instant')
    expect(said(12)).toBe('il y a 12 min')
    expect(said(3 * 60)).toBe('aujourd’hui à 13 h')
    expect(said(26 * 60 + 5)).toBe('hier à 13 h 55')
    expect(said(3 * 24 * 60)).toBe('lundi à 16 h')
    expect(said(7 * 24 * 60)).toBe('5 mars')
    expect(said(400 * 24 * 60)).toBe('5 février 2025')
    expect(plain(french.said(ago(-18 * 60), now))).toBe('demain à 10 h')
  })

  it('on the first of a month takes its French ordinal', () => {
    expect(plain(french.day('2026-05-01'))).toBe('1er mai 2026')
    expect(plain(french.day('2026-05-21'))).toBe('21 mai 2026')
    expect(plain(english.day('2026-05-01'))).toBe('1 May 2026')
  })

  it('keeps its day beside its month', () => {
    expect(french.day('2026-05-21')).toBe('21\u00a0mai 2026')
    expect(french.day('2026-05-01')).toBe('1er\u00a0mai 2026')
    expect(french.said(ago(7 * 24 * 60), now)).toBe('5\u00a0mars')
    expect(english.day('2026-05-21')).toBe('21\u00a0May 2026')
  })

  it('of last night is yesterday’s, even one hour ago', () => {
    const afterMidnight = new Date('2026-03-12T23:30:00Z')
    expect(plain(french.said(new Date('2026-03-12T22:15:00Z'), afterMidnight))).toBe('hier à 23 h 15')
  })

  it('is said in full on hover', () => {
    expect(plain(french.full(now))).toBe('jeudi 12 mars 2026 à 16 h')
    expect(plain(english.full(now))).toBe('Thursday, 12 March 2026 at 16:00')
    expect(english.said(ago(12), now)).toContain('12')
  })
})

describe('a figure', () => {
  it('keeps its spaces from breaking', () => {
    expect(french.number(3012)).toBe('3\u202f012')
    expect(french.percent(0.38)).toBe('38\u00a0%')
    expect(french.clock(now)).toBe('16\u00a0h')
  })

  it('says its unit', () => {
    expect(plain(french.duration(12.8 * 3_600_000))).toBe('13 h')
    expect(plain(french.duration(90 * 60_000))).toBe('1,5 h')
    expect(plain(french.duration(3.2 * 86_400_000))).toBe('3 j')
    expect(plain(french.duration(-5))).toBe('0 min')
    expect(plain(french.bytes(1))).toBe('1 octet')
    expect(plain(french.bytes(900))).toBe('900 octets')
    expect(plain(french.bytes(1_200_000))).toBe('1,2 Mo')
    expect(plain(english.bytes(2_000_000_000))).toBe('2 GB')
  })

  it('of a period says its last day, not the day after', () => {
    expect(plain(french.period({ start: '2026-03-01', end: '2026-04-01' }))).toBe(
      'du 1er mars 2026 au 31 mars 2026',
    )
  })
})

describe('the language', () => {
  it('is French unless the browser puts English before it', () => {
    expect(preferredLocale(null)).toBe('fr')
    expect(preferredLocale('de-DE,de;q=0.9')).toBe('fr')
    expect(preferredLocale('en-GB,en;q=0.9,fr;q=0.8')).toBe('en')
    expect(preferredLocale('de,fr;q=0.5,en;q=0.7')).toBe('en')
    expect(preferredLocale('en;q=0,fr;q=0.1')).toBe('fr')
  })
})
