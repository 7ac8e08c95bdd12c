import { describe, expect, it } from 'vitest'
import { columnsOnPaper } from '@/lib/reports/ui/columnsOnPaper'
import { fitted, widthOf, wrapped } from '@/lib/reports/ui/drawings/lettering'
import { looksOf } from '@/lib/reports/ui/drawings/looks'
import { endingsOf, nameRoom, namesAtEnds } from '@/lib/reports/ui/drawings/names'

const line = (header: string, numbers: (number | null)[]) => ({
  column: { key: header, header, unit: 'count' as const },
  ...{ numbers, values: numbers },
})
const places = [0, 0.25, 0.5, 0.75, 1]
const plot = { left: 0, right: 500, top: 0, bottom: 200 }
const at = (row: number) => plot.left + places[row]! * plot.right
const level = (value: number) => plot.bottom - value

describe('the look of lines', () => {
  it('gives each its own, in their order', () => {
    const looks = looksOf([line('a', [1, 2, 3]), line('b', [3, 2, 1]), line('c', [1, 1, 1])])
    expect(looks).toEqual([0, 1, 2].map((place) => ({ hue: place, dash: place })))
  })

  it('draws what is expected as what is known, going on in dashes', () => {
    const known = line('known', [1, 2, 3, null, null])
    expect(looksOf([line('expected', [null, null, 3, 4, 5]), known])).toEqual([
      { hue: 0, dash: 1 },
      { hue: 0, dash: 0 },
    ])
    expect(looksOf([known, line('expected', [null, null, null, 4, 5])])[1]).toEqual({ hue: 0, dash: 1 })
  })
})

describe('the names of lines', () => {
  const named = (series: ReturnType<typeof line>[]) => {
    const endings = endingsOf(series, 'fr')
    const room = nameRoom(endings, series.length, places)
    return room === null ? null : namesAtEnds({ endings, series, places, at, level, plot })
  }

  it('stand at their ends, and never touch', () => {
    const names = named([line('Inscrits', [1, 2, 3, 4, 100]), line('Actifs', [1, 2, 3, 4, 101])])!
    expect(names.map(({ said }) => said)).toEqual(['Inscrits 100', 'Actifs 101'])
    expect(Math.abs(names[0]!.y - names[1]!.y)).toBeGreaterThanOrEqual(18)
  })

  it('are told by a key where they have no room, or where a line does not say where it ends', () => {
    const long = 'Communautés dont l’animateur a répondu dans les deux jours'
    expect(named([line(long, [1, 2, 3, 4, 5]), line('b', [1, 1, 1, 1, 1])])).toBeNull()
    expect(named([line('a', [1, null, null, null, null]), line('b', [1, 2, null, null, null])])).toBeNull()
    expect(named([line('a', [null, null, null, null, null]), line('b', [1, 2, 3, 4, 5])])).toBeNull()
  })

  it('keep off the other lines when theirs ends early', () => {
    const names = named([line('Longue', [100, 100, 100, 100, 100]), line('Brève', [20, 60, 92, null, null])])!
    expect(names.find(({ said }) => said.startsWith('Brève'))!.y).toBeGreaterThan(level(92))
  })
})

describe('words in a drawing', () => {
  it('are cut where there is no room, never silently', () => {
    expect(fitted('Ministère de la Culture', 80)).toMatch(/^Minist.*…$/)
    expect(widthOf(fitted('Ministère de la Culture', 80))).toBeLessThanOrEqual(80)
    expect(fitted('Culture', 200)).toBe('Culture')
  })

  it('keep all their words on the lines they are given', () => {
    const name = 'Ministère de l’Éducation nationale, de l’Enseignement supérieur et de la Recherche'
    expect(wrapped(name, 230, 3).join(' ')).toBe(name)
    expect(wrapped(name, 230, 1)).toHaveLength(1)
  })
})

describe('a long table on paper', () => {
  const rows = (count: number, ...cells: string[]) => Array.from({ length: count }, () => cells)
  it('stands beside itself where its rows are many and short', () => {
    expect(columnsOnPaper(rows(101, '01', 'Alpes-de-Haute-Provence', 'masqué'))).toBe(2)
    expect(columnsOnPaper(rows(101, 'mars 2026', '12'))).toBe(3)
    expect(columnsOnPaper(rows(12, 'mars 2026', '12'))).toBe(1)
    expect(columnsOnPaper(rows(101, 'x'.repeat(80), '12'))).toBe(1)
    expect(columnsOnPaper([])).toBe(1)
  })
})
