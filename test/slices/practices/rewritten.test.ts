import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { practiceById } from '@/lib/practices'
import { reopenPractice, retirePractice, reviewPractice } from '@/lib/practices/commands/judge'
import { addRemark, removeRemark } from '@/lib/practices/commands/remark'
import { writePractice } from '@/lib/practices/commands/write'
import { makeWorld, type World } from '../../world'
import { written } from './written'
import { isFor, libraryOf, peopleOf, ready, sharedBy, stateOf, type People } from './reading'

/** What somebody changes of a practice that others have read. */
let world: World
let people: People

beforeAll(async () => {
  world = await makeWorld()
  people = await peopleOf(world)
})

const shared = (changes?: Record<string, unknown>) => sharedBy(people, changes)

describe('what changes', () => {
  it('is a version once others have read it, and the first one stays', async () => {
    const { bob, eve } = people
    const id = await shared()
    const change = written({
      practiceId: id,
      knownVersion: '1',
      title: 'Répondre sous un jour',
      note: 'Plus vite',
    })
    await writePractice(bob, change)
    const now = await practiceById(eve, id)
    expect([now.version, now.text.title, now.versions.map(({ note }) => note)]).toEqual([
      2,
      'Répondre sous un jour',
      ['Plus vite', ''],
    ])
    expect((await practiceById(eve, id, 1)).text.title).toBe('Répondre sous deux jours')
    await expect(practiceById(eve, id, 3)).rejects.toThrow()
    // Whoever still had the first one open does not write over the second.
    const late = written({ practiceId: id, knownVersion: '1', title: 'Répondre quand on peut' })
    await expect(writePractice(bob, late)).rejects.toThrow('changedSince')
    expect((await practiceById(eve, id)).text.title).toBe('Répondre sous un jour')
  })

  it('is read again once it says something else, and not for a correction', async () => {
    const { bob, ann, olga, eve } = people
    const id = await shared()
    const correction = { title: 'Répondre sous 2 jours', whenNot: 'quand on annonce seulement !' }
    await writePractice(bob, written({ practiceId: id, knownVersion: '1', ...correction }))
    expect(await stateOf(id)).toBe('reviewed')
    await writePractice(bob, written({ practiceId: id, knownVersion: '2', step1: 'Ne rien relever' }))
    expect(await stateOf(id)).toBe('proposed')
    // Everybody still reads it; it is suggested to nobody, and says which version each reviewer read.
    const page = await practiceById(eve, id)
    expect([page.version, page.sameSince, page.reviews.map(({ version }) => version)]).toEqual([3, 3, [1, 1]])
    await reviewPractice(ann, ready(id, 3))
    expect(await stateOf(id)).toBe('proposed')
    await reviewPractice(olga, ready(id, 3))
    expect(await stateOf(id)).toBe('reviewed')
  })

  it('what was to revise, written anew and read, is right for a year', async () => {
    const { bob, ann, olga, eve } = people
    const id = await shared()
    const opposite = {
      practiceId: id,
      remarkId: newId(),
      kind: 'counter_example' as const,
      body: 'L’inverse.',
    }
    await addRemark(eve, opposite)
    await writePractice(bob, written({ practiceId: id, knownVersion: '1', whenNot: 'Quand on est deux.' }))
    expect(await stateOf(id)).toBe('proposed')
    await reviewPractice(ann, ready(id, 2))
    await reviewPractice(olga, ready(id, 2))
    expect([await stateOf(id), (await practiceById(eve, id)).remarks[0]?.answeredIn]).toEqual(['reviewed', 2])
  })

  it('what comes with the platform is read once somebody has written it anew', async () => {
    const id = await shared()
    await db.practice.update({ where: { id }, data: { starterKey: `key ${id}` } })
    await db.practiceReview.deleteMany({ where: { practiceId: id } })
    await writePractice(people.bob, written({ practiceId: id, knownVersion: '1', title: 'Répondre vite' }))
    expect(await stateOf(id)).toBe('reviewed')
    await writePractice(people.bob, written({ practiceId: id, knownVersion: '2', whenTo: 'Toujours.' }))
    expect(await stateOf(id)).toBe('proposed')
  })

  it('what somebody had written anew of it before that was known waits for readers', async () => {
    const id = await shared()
    await writePractice(people.bob, written({ practiceId: id, knownVersion: '1', whenTo: 'Toujours.' }))
    await db.practice.update({
      where: { id },
      data: { starterKey: `key ${id}`, sameSince: 1, state: 'reviewed', proposedAt: new Date(0), calls: 4 },
    })
    await db.outbox.deleteMany()
    const script = readFileSync('prisma/migrations/202612010400_starters_written_anew/migration.sql', 'utf8')
    for (const statement of script.split(/;\n/).filter((each) => each.trim() !== ''))
      await db.$executeRawUnsafe(statement)
    expect(await db.practice.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'proposed', sameSince: 2, calls: 0 },
    })
    const called = { kind: 'practice.proposed', payload: { path: ['practiceId'], equals: id } }
    expect(await db.outbox.count({ where: called })).toBe(1)
  })

  it('whoever wrote some of it since no longer vouches for it', async () => {
    const id = await shared()
    await db.practiceAuthor.create({ data: { practiceId: id, memberId: people.ann.id } })
    await writePractice(people.bob, written({ practiceId: id, knownVersion: '1', title: 'Répondre vite' }))
    expect(await stateOf(id)).toBe('proposed')
  })

  it('sent twice by the same form is one version; that it failed is a change by itself', async () => {
    const { bob } = people
    const id = await shared()
    const change = written({ practiceId: id, knownVersion: '1', title: 'Répondre sous un jour' })
    await writePractice(bob, change)
    await writePractice(bob, change)
    expect((await practiceById(bob, id)).version).toBe(2)
    await writePractice(bob, { ...change, isFailure: true, knownVersion: 2 })
    expect(await practiceById(bob, id)).toMatchObject({ version: 3, isFailure: true })
  })

  it('says nothing new when nothing changed', async () => {
    const id = await shared()
    await writePractice(people.bob, written({ practiceId: id, knownVersion: '1' }))
    expect((await practiceById(people.bob, id)).version).toBe(1)
  })

  it('a counter-example asks for another reading, which makes it right for a year', async () => {
    const { eve, ann } = people
    const id = await shared()
    const remark = {
      practiceId: id,
      remarkId: newId(),
      kind: 'counter_example' as const,
      body: 'Chez nous, l’inverse.',
    }
    await addRemark(eve, remark)
    await addRemark(eve, remark)
    expect([await stateOf(id), (await practiceById(eve, id)).remarks.length]).toEqual(['to_revise', 1])
    await reviewPractice(ann, ready(id))
    expect([await stateOf(id), (await practiceById(eve, id)).remarks[0]?.answeredIn]).toEqual(['reviewed', 1])
    await removeRemark(eve, { ...remark, reason: '' })
    expect((await practiceById(eve, id)).remarks).toEqual([])
  })

  it('is retired with a reason, and comes back', async () => {
    const { bob, eve, ada } = people
    const id = await shared()
    await expect(retirePractice(eve, { practiceId: id, why: 'Je ne l’aime pas' })).rejects.toThrow()
    await retirePractice(ada, { practiceId: id, why: 'Elle ne vaut plus' })
    expect([await stateOf(id), (await libraryOf(eve)).includes(id), await isFor(eve, id)]).toEqual([
      'retired',
      false,
      true,
    ])
    await reopenPractice(bob, { practiceId: id })
    expect([await stateOf(id), (await libraryOf(eve)).includes(id)]).toEqual(['reviewed', true])
  })

  it('an idea that is given up stays its author’s alone', async () => {
    const { bob, ann } = people
    const { id } = await writePractice(bob, written())
    await retirePractice(bob, { practiceId: id, why: 'Plus envie d’écrire' })
    expect([
      await isFor(bob, id),
      await isFor(ann, id),
      (await libraryOf(ann, { rayon: 'retirees' })).includes(id),
    ]).toEqual([true, false, false])
  })
})
