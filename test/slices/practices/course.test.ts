import { beforeAll, expect, it } from 'vitest'
import { ownData } from '@/lib/accounts/export/ownData'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { courseLesson, courseProgress, courseStage } from '@/lib/practices'
import { keepLesson } from '@/lib/practices/commands/course'
import { lessons, stageWords } from '@/lib/practices/course'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { makeWorld } from '../../world'

/** Ann reads the course, for herself. */
let ann: Person
let ada: Person
const [first, second] = [lessons[0]!, lessons[1]!]

beforeAll(async () => {
  const world = await makeWorld()
  ;[ann, ada] = [await world.as('ann'), await world.as('ada')]
})

const keep = (lesson: string, act: 'read' | 'unread' | 'keep', note = '') =>
  keepLesson(ann, { lesson, act, note })

it('goes on where one stopped, and forgets what one takes back', async () => {
  expect(await courseProgress(ann)).toMatchObject({ isBegun: false, read: [], resume: { key: first.key } })
  expect((await keep(first.key, 'read')).path).toContain(second.key)
  expect(await courseProgress(ann)).toMatchObject({ read: [first.key], resume: { key: second.key } })
  await keep(lessons[5]!.key, 'keep', 'À voir avec Olga')
  expect((await courseProgress(ann)).resume?.key).toBe(lessons[5]!.key)
  await keep(lessons[5]!.key, 'keep')
  await keep(first.key, 'unread')
  expect([await courseProgress(ann), await db.courseProgress.count()]).toMatchObject([{ isBegun: false }, 0])
})

it('keeps the note of each lesson, for its author alone', async () => {
  await keep(first.key, 'read', 'Nous avons oublié le premier cercle.')
  const page = (viewer: Person) => courseLesson(viewer, stageWords[first.stage], first.key)
  expect(await page(ann)).toMatchObject({ isRead: true, note: 'Nous avons oublié le premier cercle.' })
  expect(await page(ada)).toMatchObject({ isRead: false, note: '' })
  expect((await courseProgress(ada)).read).toEqual([])
  const taken = Buffer.from(await ownData(ann)).toString('latin1')
  expect(taken).toContain('parcours.csv')
})

it('leads to practices of the library', async () => {
  await loadStarterPractices(new Date())
  const { practices } = await courseLesson(ann, stageWords[first.stage], first.key)
  expect(practices.length).toBe(first.practices.length)
})

it('has no page for what it does not hold', async () => {
  await expect(courseStage(ann, 'rever')).rejects.toThrow('not found')
  await expect(courseLesson(ann, 'lancer', 'rien')).rejects.toThrow('not found')
  await expect(keep('rien', 'read')).rejects.toThrow('not found')
})
