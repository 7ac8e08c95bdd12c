import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { libraryAsked, practiceById, practicesPage } from '@/lib/practices'
import { reviewPractice } from '@/lib/practices/commands/judge'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { writePractice } from '@/lib/practices/commands/write'
import type { World } from '../../world'
import { written } from './written'

const names = ['olga', 'ann', 'bob', 'eve', 'ada'] as const
export type People = Record<(typeof names)[number], Person>

export async function peopleOf(world: World): Promise<People> {
  const persons = await Promise.all(names.map((name) => world.as(name)))
  return Object.fromEntries(names.map((name, place) => [name, persons[place]!])) as People
}

export const stateOf = async (id: string) => (await db.practice.findUniqueOrThrow({ where: { id } })).state

export const ready = (practiceId: string, version = 1) => ({
  practiceId,
  version,
  verdict: 'ready' as const,
  words: '',
})

export const isFor = (viewer: Person, id: string): Promise<boolean> =>
  practiceById(viewer, id).then(
    () => true,
    () => false,
  )

/** What the library shows them, by key. */
export const libraryOf = async (viewer: Person, address: Record<string, string> = {}) =>
  (await practicesPage(viewer, libraryAsked(address))).rows.map(({ id }) => id)

/** Bob's, that waits for readers. */
export async function proposedBy({ bob }: People, changes: Record<string, unknown> = {}): Promise<string> {
  const { id } = await writePractice(bob, written(changes))
  await proposePractice(bob, { practiceId: id })
  return id
}

/** Bob's, read by Ann and Olga. */
export async function sharedBy(people: People, changes: Record<string, unknown> = {}): Promise<string> {
  const id = await proposedBy(people, changes)
  await reviewPractice(people.ann, ready(id))
  await reviewPractice(people.olga, ready(id))
  return id
}
