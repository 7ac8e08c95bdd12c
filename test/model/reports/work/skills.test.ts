import { expect, it } from 'vitest'
import type { SkillsTold } from '@/lib/expertise'
import type { SeenSkill } from '@/lib/expertise/schema'
import { hidden } from '@/lib/reports/model/document'
import { skillsSaid } from '@/lib/reports/sections/skills/tell'
import { expectSound, ofCulture, rowsOf, spring } from './sound'

/** As the map gives it: its gap is the logarithm of demand over supply. */
function skill(label: string, figures: Partial<SeenSkill>): SeenSkill {
  const plain = {
    ...{ id: label, label, holders: null, seekers: null, recent: null, leaving: null, questions: 0 },
    ...{ x: null, y: null, clusterId: null, rise: null, ...figures },
  }
  const demand = plain.questions === null ? plain.seekers : plain.questions + (plain.seekers ?? 0)
  const supply = plain.recent ?? plain.holders
  const gap = demand === null || supply === null ? null : Math.log((demand + 1) / (supply + 1))
  return { ...plain, gap }
}
const told = (skills: SeenSkill[], more: Partial<SkillsTold> = {}): SkillsTold => ({
  ...{ month: '2026-05-01', people: 1240, minimum: 11, skills },
  clusters: [
    { name: 'Archiver · Classer · Verser', skills: 12, steadiness: 0.9 },
    { name: 'Achats', skills: 7, steadiness: 0.8 },
  ],
  drawnOn: '2026-05-30',
  ...more,
})
const some = [
  skill('Accessibilité', { holders: 20, seekers: 45, questions: 10 }),
  skill('Cartographie', { holders: 15, seekers: 40, questions: 0 }),
  skill('Rédaction', { holders: 200, seekers: 20, questions: 5, rise: 30 }),
  skill('Paléographie', { holders: 20, leaving: 15 }),
  skill('Secrète', { questions: 1 }),
]

it('says how many show a skill and which are wanted more than held, the largest gap first', () => {
  const said = skillsSaid({ told: told(some), before: null }, spring, 'fr')
  expectSound(said)
  expect(said.headline!.replaceAll('\u202f', ' ')).toBe(
    '1 240 personnes montrent au moins une compétence\u00a0; 2 sont plus demandées que tenues, d’abord «\u00a0Accessibilité\u00a0».',
  )
  expect(rowsOf(said, 'skills-gaps')).toEqual([
    ['Accessibilité', 20, 45, 10, 55, 20, 35],
    ['Cartographie', 15, 40, 0, 40, 15, 25],
  ])
  expect(rowsOf(said, 'skills-rising')).toEqual([['Rédaction', 200, 30]])
  expect(rowsOf(said, 'skills-risk')).toEqual([['Paléographie', 20]])
  expect(rowsOf(said, 'skills-clusters')).toEqual([
    ['Archiver', 12, 0.9, 'Classer, Verser'],
    ['Achats', 7, 0.8, ''],
  ])
  expect(rowsOf(said, 'skills-counts')!.map(([, count]) => count)).toEqual([1240, 4, 3, 2, 1, 3, 1])
})

it('never says who leaves, nor a number that the map hides', () => {
  const said = skillsSaid(
    {
      told: told([skill('Demandée', { holders: 15, seekers: null, questions: 60 })], { people: null }),
      before: told([], { people: null }),
    },
    spring,
    'fr',
  )
  expectSound(said)
  expect(said.headline).toContain('Une compétence est montrée par assez de personnes pour être dite')
  expect(rowsOf(said, 'skills-gaps')).toEqual([['Demandée', 15, hidden, 60, 60, 15, 45]])
  expect(rowsOf(said, 'skills-counts')![0]!.slice(1)).toEqual([hidden, hidden])
  const columns = skillsSaid({ told: told(some), before: null }, spring, 'fr').tables.flatMap((table) =>
    table.columns.map(({ key }) => key),
  )
  expect(columns).not.toContain('leaving')
})

it('counts no question in a ministry, and says why a type, a small ministry or an early time has nothing', () => {
  const culture = skillsSaid(
    { told: told([skill('A', { holders: 15, seekers: 40, questions: null })]), before: null },
    ofCulture,
    'fr',
  )
  expectSound(culture)
  expect(culture.tables.flatMap(({ columns }) => columns.map(({ key }) => key))).not.toContain('questions')
  expect(rowsOf(culture, 'skills-gaps')).toEqual([['A', 15, 40, 40, 15, 25]])
  for (const [facts, words] of [
    [{ told: told([], { people: null }), before: null }, 'assez de personnes'],
    [{ told: null, before: null }, 'pas encore été comptées'],
  ] as const)
    expect(skillsSaid(facts, ofCulture, 'fr')).toMatchObject({
      ...{ headline: null, tables: [], notes: [expect.stringContaining(words)] },
    })
  const byKind = skillsSaid({ told: null, before: null }, { ...spring, kind: 'project' }, 'fr')
  expect(byKind.notes).toEqual([expect.stringContaining('par type')])
})
