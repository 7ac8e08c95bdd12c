import { expect, it } from 'vitest'
import { tellManagement } from '@/lib/reports/sections/management/tell'
import type { Scope } from '@/lib/reports/sections/section'
import { adoption, culture, firstHalf, monthTold, small, type Said } from './adoptionTold'
import { drawnFrom, seen } from './seen'

const june: Said[] = [
  ['teams', {}, 80],
  ['led', {}, 50],
  ['teams', { ministryId: culture.id }, 70],
  ['led', { ministryId: culture.id }, 35],
  ['members', { level: 'agent' }, 500],
  ['active', { level: 'agent' }, 100],
]
const told = (said: Said[] | null, scope: Partial<Scope> = {}, before: Said[] | null = null) =>
  tellManagement(
    adoption(said ? [monthTold('2026-06-01', said)] : [], {
      before: before ? [monthTold('2025-12-01', before)] : [],
      ministries: scope.ministry ? [scope.ministry] : [culture, small],
    }),
    { ...firstHalf, ...scope },
    'fr',
  )

it('says in how many teams somebody who manages is there, as totals beside before', () => {
  const of = told(june, {}, [
    ['teams', {}, 40],
    ['led', {}, 10],
  ])
  expect(of.headline).toBe('Dans 63 équipes sur 100, l’encadrement a été actif en juin 2026.')
  expect(seen(of, 'management-teams')).toEqual([
    ['Toute la plateforme', 80, 50, 0.625, 0.25],
    [culture.name, 70, 35, 0.5, '×'],
    // Eight managers: nothing of theirs is said.
    [small.name, '×', '×', '×', '×'],
  ])
  expect(seen(of, 'management-months')).toEqual([['2026-06-01', 80, 50, 0.625]])
  expect(seen(of, 'management-levels')[0]).toEqual(['Agent', 500, 100, 0.2, '×'])
  expect(of.notes.join()).toContain('Aucun chiffre ne porte sur une équipe')
})

it('says none of none, and all of all', () => {
  const led = (active: number) =>
    told([
      ['teams', {}, 3000],
      ['led', {}, active],
    ]).headline
  expect(led(12)).toBe('Dans moins d’une équipe sur 100, l’encadrement a été actif en juin 2026.')
  expect([led(0), led(2999), led(3000)].map((each) => each?.split(' sur ')[0])).toEqual([
    ...['Dans aucune équipe', 'Dans 99 équipes', 'Dans 100 équipes'],
  ])
})

it('speaks of the last month of which it may be said', () => {
  const months = [monthTold('2026-05-01', june), monthTold('2026-06-01', [['teams', {}, 82]])]
  expect(tellManagement(adoption(months), firstHalf, 'fr').headline).toContain('actif en mai 2026')
})

it('says why where it can say nothing', () => {
  expect(told(null).notes[0]).toContain('Aucun mois')
  expect(told([['teams', {}, 0]]).notes[0]).toContain('Aucune équipe')
  expect(told(june, { kind: 'practice' }).notes[0]).toContain('seul type')
  expect(told([['teams', {}, 80]]).headline).toBe(null)
})

it('draws only columns that are there, in both languages', () => {
  for (const scope of [{}, { ministry: culture }]) {
    expect(drawnFrom(told(june, scope))).toEqual([])
    expect(
      drawnFrom(tellManagement(adoption([monthTold('2026-06-01', june)]), { ...firstHalf, ...scope }, 'en')),
    ).toEqual([])
  }
})
