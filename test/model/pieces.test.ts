import { describe, expect, it } from 'vitest'
import { monthsIn } from '@/lib/platform/publicFigures'
import { addressWith, sortFrom } from '@/lib/ui/address'
import { oneLine, storable } from '@/lib/ui/typed'
import { initialsOf } from '@/lib/ui/Avatar'
import { labelPlaces } from '@/lib/ui/charts/labelPlaces'
import { ticksFor } from '@/lib/ui/charts/TrendChart'
import { header, sectionOf } from '@/lib/ui/header'
import { html } from '@/lib/ui/html'
import { pagesShown } from '@/lib/ui/navigation'
import { nowherePage } from '@/lib/ui/nowherePage'
import { unavailablePage } from '@/lib/ui/unavailablePage'

describe('markup made as text', () => {
  it('escapes whatever is put in, but not markup itself', () => {
    const name = `<img src=x onerror="alert('!')">`
    expect(html`<b title="${name}">${name}</b>`.text).not.toMatch(/<img|"alert/)
    expect(html`<p>${html`<b>${'&'}</b>`}${[html`<i></i>`, 3]}${false}${null}</p>`.text).toBe(
      '<p><b>&amp;</b><i></i>3</p>',
    )
  })

  it('keeps the name of whoever signed in harmless in the header', () => {
    const person = { name: '"><script>alert(1)</script>', initials: 'X', unread: 120, administration: null }
    const { text } = header({ person, current: 'home', locale: 'fr', demo: false, stateBrand: false })
    expect(text).not.toContain('<script')
    expect(text).toContain('99+')
    expect(text).not.toContain('/administration')
  })

  it('says 503 in the reader’s language, and loads nothing', () => {
    expect(unavailablePage('fr', 'n')).toContain('revient dans un instant')
    expect(unavailablePage('en', 'n')).toContain('lang="en"')
    expect(unavailablePage('fr', 'n')).not.toMatch(/src=|<link/)
  })

  it('says of an address that nobody can read that it leads nowhere', () => {
    expect(nowherePage('fr', 'n')).toContain('<h1>Page introuvable')
    expect(nowherePage('en', 'n')).toContain('href="/">Back to the home page</a>')
    expect(nowherePage('fr', 'n')).not.toMatch(/src=|<link/)
  })
})

describe('the menu', () => {
  it('knows where a page belongs', () => {
    expect(sectionOf('/')).toBe('home')
    expect(sectionOf('/communautes/achats/fils/1')).toBe('communities')
    expect(sectionOf('/communautesque')).toBeNull()
    expect(sectionOf('/cgu')).toBeNull()
  })
})

describe('what is typed in a title or a name', () => {
  it('holds nothing that deceives the eye', () => {
    expect(oneLine('  Achats\n\tverts\0 ')).toBe('Achats verts')
    expect(oneLine('photo\u202egpj.exe\u2066')).toBe('photogpj.exe')
    expect(oneLine('\u200b\u2060\u3164\u200d\ufeff')).toBe('')
    expect(oneLine('Re\u0301cit')).toBe('R\u00e9cit')
  })

  it('keeps what is seen: accents, other scripts, signs made of several', () => {
    for (const seen of ['L’été à Œting', 'مرحبا', 'equipe 👩🏽‍💻', '« Ça va ? »', '12\u202f000'])
      expect(oneLine(seen)).toBe(seen)
  })

  it('is a text that a database can hold', () => {
    expect(storable('a\0b \ud800 c\n')).toBe('ab \ufffd c\n')
  })
})

describe('an address', () => {
  it('keeps filters while the order changes', () => {
    const asked = { type: 'project', etat: ['a', 'b'], page: '3' }
    expect(addressWith('/mesures', asked, { tri: '-members', page: null })).toBe(
      '/mesures?type=project&etat=a&etat=b&tri=-members',
    )
  })

  it('sorts only by what is allowed', () => {
    const usual = { column: 'members', direction: 'desc' } as const
    expect(sortFrom({ tri: '-name' }, ['name', 'members'], usual)).toEqual({
      column: 'name',
      direction: 'desc',
    })
    expect(sortFrom({ tri: 'password' }, ['name', 'members'], usual)).toEqual(usual)
  })

  it('shows the pages around, the first and the last', () => {
    expect(pagesShown(1, 2)).toEqual([1, 2])
    expect(pagesShown(6, 12)).toEqual([1, null, 5, 6, 7, null, 12])
  })
})

describe('a person without a portrait', () => {
  it('is two letters', () => {
    expect(initialsOf('Nadia BENALI')).toBe('NB')
    expect(initialsOf('Élodie Martin-Duval')).toBe('ÉD')
    expect(initialsOf('Ann')).toBe('A')
    expect(initialsOf('')).toBe('?')
  })
})

describe('a chart', () => {
  const points = (values: (number | null)[]) =>
    values.map((value, index) => ({ label: String(index), short: '', values: { a: value } }))
  const series = [{ key: 'a', label: 'A' }]

  it('starts at zero and ends on a round value just above the highest', () => {
    expect(ticksFor(points([3, 27, null]), series, 'bar')).toEqual([0, 10, 20, 30])
    expect(ticksFor(points([0.38]), series, 'line')).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(ticksFor(points([0, null]), series, 'line')).toEqual([0, 1])
    for (const highest of [1, 2, 3, 9, 10, 27, 101])
      expect(ticksFor(points([highest]), series, 'bar', true).every(Number.isInteger), `${highest}`).toBe(
        true,
      )
    expect(ticksFor(points([2]), series, 'bar', true)).toEqual([0, 1, 2])
    for (const highest of [1, 7, 13, 99, 100, 101, 4_800, 1_600_000]) {
      const ticks = ticksFor(points([highest]), series, 'bar')
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.length).toBeGreaterThanOrEqual(3)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })

  it('never writes one name over another', () => {
    const plot = { top: 10, height: 200, highest: 100 }
    const places = labelPlaces([50, 51, 49, 0, 1, 100], plot).sort((one, other) => one - other)
    places
      .slice(1)
      .forEach((place, index) => expect(place - places[index]!).toBeGreaterThanOrEqual(18 - 1e-9))
    expect(Math.max(...places)).toBeLessThanOrEqual(210)
  })
})

describe('public figures', () => {
  it('count the days of the window in each of its months', () => {
    const [february, march] = monthsIn({ start: '2026-02-27', end: '2026-03-03' })
    expect(february).toEqual({ month: '2026-02-01', days: (1 << 26) | (1 << 27) })
    expect(march).toEqual({ month: '2026-03-01', days: 0b11 })
    expect(monthsIn({ start: '2026-03-01', end: '2026-03-29' })[1].days).toBe(0)
  })
})
