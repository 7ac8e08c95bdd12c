import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { practiceById } from '@/lib/practices'
import { writePractice } from '@/lib/practices/commands/write'
import { makeWorld } from '../../world'
import { peopleOf, sharedBy, type People } from './reading'
import { written } from './written'

let people: People
beforeAll(async () => {
  people = await peopleOf(await makeWorld())
})

const told = {
  title: 'Relever les questions deux fois par semaine',
  situation: 'Des questions restent sans réponse et celles qui les posent ne reviennent plus jamais.',
  step1: 'Ouvrir la liste des questions sans réponse chaque mardi et chaque vendredi matin.',
  whenTo: 'Quand les questions attendent plus de deux jours et que personne ne se sent appelé à répondre.',
  whenNot: 'Quand le lieu ne sert qu’à annoncer, et que nul n’y pose de question à personne.',
}
const alikeTo = async (id: string) => (await practiceById(people.bob, id)).alike

it('whoever is about to propose a practice reads of those that say nearly the same, and of no other', async () => {
  const first = await sharedBy(people, told)
  const reworded = { ...told, title: 'Relever chaque semaine les questions' }
  const { id } = await writePractice(people.bob, written(reworded))
  await writePractice(people.bob, written())
  expect(await alikeTo(id)).toEqual([{ id: first, title: told.title }])
  // Nothing is said of what is not complete yet, nor, once proposed or read by others, to anybody.
  expect(await alikeTo(first)).toEqual([])
  const { id: unfinished } = await writePractice(people.bob, written({ ...reworded, evidence1: '' }))
  expect(await alikeTo(unfinished)).toEqual([])
  await db.practice.deleteMany({ where: { id: unfinished } })
  await db.practice.update({ where: { id: first }, data: { retiredAt: new Date(), state: 'retired' } })
  expect(await alikeTo(id)).toEqual([])
})

it('what the author may not read is not told of', async () => {
  const { id: hidden } = await writePractice(people.ann, written({ ...told, title: 'À moi seule' }))
  const { id } = await writePractice(people.bob, written({ ...told, title: 'La mienne' }))
  expect((await alikeTo(id)).map((each) => each.id)).not.toContain(hidden)
  await db.practice.update({ where: { id: hidden }, data: { sharedAt: new Date(), state: 'reviewed' } })
  expect((await alikeTo(id)).map((each) => each.id)).toContain(hidden)
})
