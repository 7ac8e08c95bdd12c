import { describe, expect, it } from 'vitest'
import { tallied, type Traits } from '@/lib/directory/model/tally'

const somebody: Traits = {
  organisationId: null,
  unitId: null,
  departement: null,
  languages: [],
  level: null,
  canHelp: null,
}
const people = (...traits: Partial<Traits>[]): Traits[] => traits.map((one) => ({ ...somebody, ...one }))
const units = (of: string, count: number) => people(...Array.from({ length: count }, () => ({ unitId: of })))

describe('what the people found are made of', () => {
  it('is nothing, of nobody and of who says nothing', () => {
    const nothing = { level: [], canHelp: [], organisation: [], unit: [], departement: [], language: [] }
    expect(tallied([], new Map())).toEqual(nothing)
    expect(tallied(people({}), new Map())).toEqual(nothing)
  })

  it('comes with the eight commonest first, then in the order of French names', () => {
    const names = ['Zones', 'École', 'Eau', 'Forêts', 'Étang', 'Archives', 'Ondes', 'Risques', 'Transports']
    const named = new Map(names.map((name, place) => [`unit-${place}`, name]))
    const found = [...named.keys()].flatMap((id) => units(id, 1))
    const inOrder = tallied([...found, ...units('unit-7', 2), ...units('unit-0', 1)], named).unit
    expect(inOrder.map(({ name, count }) => `${name} ${count}`)).toEqual([
      ...['Risques 3', 'Zones 2', 'Archives 1', 'Eau 1', 'École 1', 'Étang 1', 'Forêts 1', 'Ondes 1'],
    ])
  })

  it('counts each language, each department, and those who offer to help', () => {
    const found = people(
      { languages: ['br', 'en'], departement: '29', canHelp: true },
      { languages: ['en'], departement: '35', canHelp: false },
      { departement: '29', canHelp: true },
    )
    const { language, departement, canHelp } = tallied(found, new Map())
    expect(language.map(({ id, count }) => [id, count])).toEqual([
      ['en', 2],
      ['br', 1],
    ])
    expect(departement.map(({ id, count }) => [id, count])).toEqual([
      ['29', 2],
      ['35', 1],
    ])
    expect(canHelp).toEqual([{ id: 'oui', name: null, count: 2 }])
  })

  it('counts each level with those above it', () => {
    const found = people({ level: 5 }, { level: 2 }, { level: 2 }, {})
    expect(tallied(found, new Map()).level.map(({ id, count }) => [id, count])).toEqual([
      ['5', 1],
      ['2', 3],
    ])
  })
})
