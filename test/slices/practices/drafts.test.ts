import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { practicesBegun, practiceToBegin, practiceToChange } from '@/lib/practices'
import { discardDraft, keepDraft } from '@/lib/practices/commands/draft'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { writePractice } from '@/lib/practices/commands/write'
import { KeepDraft, WritePractice } from '@/lib/practices/schema'
import { makeWorld } from '../../world'
import { fields, written } from './written'

/** Bob’s browser dies while he writes: nothing is lost, and nobody else sees it. */
let bob: Person
let eve: Person
let ada: Person

beforeAll(async () => {
  const world = await makeWorld()
  ;[bob, eve, ada] = [await world.as('bob'), await world.as('eve'), await world.as('ada')]
})

const typed = (draftId: string, changes: Record<string, unknown> = {}) =>
  KeepDraft.parse({ draftId, fields: { ...fields(changes), newId: draftId } })

describe('a new practice being typed', () => {
  it('is taken up as it was, incomplete as it may be', async () => {
    const draftId = newId()
    await keepDraft(bob, typed(draftId, { title: 'Ré', step1Minutes: 'dix', fewestMembers: 'trois' }))
    const { drafts } = await practicesBegun(bob)
    expect(drafts).toMatchObject([{ title: 'Ré', href: `/pratiques/nouvelle?brouillon=${draftId}` }])
    expect((await practiceToBegin(bob, {})).unfinished).toMatchObject({ title: 'Ré' })
    const again = await practiceToBegin(bob, { draftId })
    expect(again).toMatchObject({ newId: draftId, practiceId: null })
    expect(again.text).toMatchObject({
      title: 'Ré',
      fewestMembers: null,
      steps: [{ what: 'Relever les questions', minutes: 0 }],
      trigger: [{ signal: 'replyRate', is: 'under', than: 0.5 }],
    })
    expect((await practicesBegun(eve)).drafts).toEqual([])
    expect((await practiceToBegin(eve, { draftId })).text.title).toBe('')
    await discardDraft(eve, { draftId })
    expect((await practicesBegun(bob)).drafts).toHaveLength(1)
    await discardDraft(bob, { draftId })
    expect((await practicesBegun(bob)).drafts).toEqual([])
  })

  it('is gone once it is kept, and a save that comes late does not bring it back', async () => {
    const draftId = newId()
    await keepDraft(bob, typed(draftId))
    await writePractice(bob, written({ newId: draftId }))
    await keepDraft(bob, typed(draftId))
    expect(await db.practiceDraft.count()).toBe(0)
  })

  it('that is empty is none', async () => {
    const draftId = newId()
    await keepDraft(bob, typed(draftId))
    const blank = { title: '', situation: ' ', whenTo: '', whenNot: '', step1: '', evidence1: '' }
    await keepDraft(bob, typed(draftId, blank))
    expect(await db.practiceDraft.count()).toBe(0)
  })
})

it('a practice being changed is shown as it was being typed, to whoever typed it', async () => {
  const { id } = await writePractice(bob, written())
  await keepDraft(bob, typed(id, { practiceId: id, knownVersion: '1', title: 'Répondre sous une semaine' }))
  const again = await practiceToChange(bob, id)
  expect([again.text.title, again.savedAt !== null]).toEqual(['Répondre sous une semaine', true])
  await expect(keepDraft(eve, typed(id, { practiceId: id }))).rejects.toThrow('not found')
  await writePractice(
    bob,
    written({
      ...{ practiceId: id, knownVersion: '1', title: 'Répondre sous une semaine' },
      knownAt: again.writtenAt!.toISOString(),
    }),
  )
  expect((await practiceToChange(bob, id)).savedAt).toBeNull()
})

it('an idea open on two devices is written over by neither without a word', async () => {
  const { id } = await writePractice(bob, written())
  const onBoth = (await practiceToChange(bob, id)).writtenAt!.toISOString()
  const sent = (title: string, knownAt: string) => ({ practiceId: id, knownVersion: '1', knownAt, title })
  await writePractice(bob, written(sent('Répondre sous une semaine', onBoth)))
  const phone = sent('Répondre sous un mois', onBoth)
  await keepDraft(bob, typed(id, phone))
  const refused = expect(writePractice(bob, written(phone))).rejects
  await refused.toMatchObject({ key: 'practices.mistake.changedSince', options: { status: 409 } })
  await expect(writePractice(bob, written({ ...phone, knownAt: '' }))).rejects.toThrow('changedSince')
  // Opened again: what was kept, and what was typed on the phone waits beside it.
  const opened = await practiceToChange(bob, id)
  expect(opened).toMatchObject({
    overtaken: { isShown: false },
    text: { title: 'Répondre sous une semaine' },
  })
  const again = await practiceToChange(bob, id, true)
  expect(again).toMatchObject({ overtaken: { isShown: true }, text: { title: phone.title } })
  await writePractice(bob, written(sent(phone.title, again.writtenAt!.toISOString())))
  expect((await practiceToChange(bob, id)).text.title).toBe(phone.title)
})

it('a new one open on two devices is kept once, and the second to be sent does not write over the first', async () => {
  const first = written()
  const { id } = await writePractice(bob, first)
  const phone = written({ newId: first.newId, title: 'Répondre sous un mois' })
  await expect(writePractice(bob, phone)).rejects.toThrow('keptAlready')
  // A double click says the same: nothing is refused.
  expect(await writePractice(bob, first)).toEqual({ id })
  expect((await practiceToChange(bob, id)).text.title).toBe(first.text.title)
})

it('an address without words is a source all the same, and one that is none is said beside it', async () => {
  const address = 'https://exemple.gouv.fr/etude'
  const { id } = await writePractice(bob, written({ evidence1: '', evidence1Address: address }))
  expect((await practiceToChange(bob, id)).text.evidence).toEqual([{ words: address, address }])
  const wrong = fields({ evidence1: '', evidence1Address: 'exemple', signal1: '', signal1Than: '50' })
  expect(WritePractice.safeParse(wrong).error!.issues.map(({ path }) => path[0])).toEqual([
    'evidence1Address',
    'signal1',
  ])
  // Nor is a draft that has nothing else thrown away.
  const draftId = newId()
  const blank = { title: '', situation: '', whenTo: '', whenNot: '', step1: '', evidence1: '' }
  await keepDraft(bob, typed(draftId, { ...blank, evidence1Address: address }))
  expect((await practiceToBegin(bob, { draftId })).text.evidence).toEqual([{ words: '', address }])
})

it('a draft of a text that somebody else changed since waits beside it, and can be saved', async () => {
  const { id } = await writePractice(bob, written())
  await proposePractice(bob, { practiceId: id })
  const bobs = { practiceId: id, knownVersion: '1', title: 'Répondre sous une semaine' }
  await keepDraft(bob, typed(id, bobs))
  await writePractice(ada, written({ practiceId: id, knownVersion: '1', title: 'Répondre sous un mois' }))
  await expect(writePractice(bob, written(bobs))).rejects.toThrow('changedSince')
  // Opened again: the text of today, and the draft is still there.
  const opened = await practiceToChange(bob, id)
  expect(opened).toMatchObject({ version: 2, savedAt: null, overtaken: { isShown: false } })
  expect(opened.text.title).toBe('Répondre sous un mois')
  const again = await practiceToChange(bob, id, true)
  expect(again).toMatchObject({ version: 2, overtaken: { isShown: true }, text: { title: bobs.title } })
  await writePractice(bob, written({ ...bobs, knownVersion: String(again.version) }))
  const kept = await practiceToChange(bob, id)
  expect(kept).toMatchObject({ version: 3, overtaken: null, text: { title: bobs.title } })
})
