import { expect, test } from 'vitest'
import { retryAfter } from '@/lib/mail/limits'
import { hearersOfReply } from '@/lib/notifications/model/hearing'
import { cursorFrom, cursorOf, keyFrom, keyOf } from '@/lib/notifications/model/key'
import { defaultsFor, KINDS, levelOf } from '@/lib/notifications/model/kinds'
import { linesByDay, type Told } from '@/lib/notifications/model/lines'
import { EVERYTHING, PLATFORM, wanted, type Choice } from '@/lib/notifications/model/wanted'

const room = { id: 'room', kind: 'practice' as const }
const chosen = (
  scope: string,
  kind: string,
  byMail: boolean | null,
  onSite: boolean | null = null,
): Choice => ({
  ...{ scope, kind, byMail, onSite },
})

test('without a choice: the platform’s defaults, then the community’s', () => {
  expect(wanted('reply', room, [])).toEqual({ onSite: true, byMail: true })
  expect(wanted('thread', room, [])).toEqual({ onSite: false, byMail: false })
  expect(wanted('thread', { ...room, kind: 'information' }, [])).toEqual({ onSite: true, byMail: false })
  expect(defaultsFor('file', 'broadcast')).toEqual({ onSite: true, byMail: false })
})

test('a choice about mail leaves the site as it was; the nearest choice wins', () => {
  expect(wanted('reply', room, [chosen(PLATFORM, 'reply', false)])).toEqual({ onSite: true, byMail: false })
  const here = chosen('room', 'reply', true)
  expect(wanted('reply', room, [chosen(PLATFORM, 'reply', false), here])).toEqual({
    onSite: true,
    byMail: true,
  })
  expect(wanted('reply', { ...room, id: 'other' }, [here, chosen(PLATFORM, 'reply', false)]).byMail).toBe(
    false,
  )
})

test('no mail at all beats every other choice, and leaves the site', () => {
  for (const kind of KINDS) {
    const all = [
      chosen(PLATFORM, EVERYTHING, false),
      chosen(PLATFORM, kind, true),
      chosen('room', kind, true),
    ]
    expect(wanted(kind, room, all).byMail).toBe(false)
  }
  expect(wanted('reply', room, [chosen(PLATFORM, EVERYTHING, false)]).onSite).toBe(true)
})

test('a muted room keeps quiet about everything but what waits for an act, or was decided about me', () => {
  const muted = [chosen('room', EVERYTHING, false, false)]
  for (const kind of KINDS) {
    const { onSite, byMail } = wanted(kind, room, muted)
    expect(onSite || byMail, kind).toBe(levelOf[kind] !== 'information')
  }
})

test('who hears a reply', () => {
  const involved = (['watching', 'tracking', 'normal', 'muted'] as const).map((level) => ({
    memberId: level,
    level,
  }))
  const hear = (answeredId: string, mentionedIds: string[] = []) =>
    Object.fromEntries(hearersOfReply(involved, { answeredId, mentionedIds }))
  expect(hear('nobody')).toEqual({ watching: 'reply', normal: 'reply' })
  expect(hear('tracking')).toEqual({ watching: 'reply', tracking: 'reply', normal: 'reply' })
  expect(hear('muted', ['muted', 'tracking'])).toEqual({
    watching: 'reply',
    tracking: 'mention',
    normal: 'reply',
  })
})

const told = (more: Partial<Told>): Told => ({
  ...{ id: 'a', at: new Date('2026-03-05T12:00:00Z'), kind: 'reply', level: 'information', isUnread: true },
  ...{
    accepted: true,
    actor: 'Nadia',
    outcome: null,
    reason: null,
    step: null,
    subjectKind: null,
    place: { id: 'p', slug: 'p', name: 'P' },
    objectId: 'o',
    title: 'T',
  },
  ...more,
})

test('lines of one day and place about one thing become one sentence, each actor once', () => {
  const [day, before] = linesByDay([
    told({ id: '3', actor: 'Sami' }),
    told({ id: '2' }),
    told({ id: '1' }),
    told({ id: '0', kind: 'mention' }),
    // Still the 4th in London, already the 5th in Paris.
    told({ id: 'x', at: new Date('2026-03-04T23:30:00Z') }),
    told({ id: 'y', at: new Date('2026-03-04T22:30:00Z') }),
  ])
  expect(day).toMatchObject({
    day: '2026-03-05',
    places: [{ lines: [{ count: 4, actors: ['Sami', 'Nadia'] }, { count: 1 }] }],
  })
  expect(day!.places[0]!.lines[0]).toMatchObject({ latest: { id: '3' }, first: { id: 'x' } })
  expect(before!.day).toBe('2026-03-04')
})

test('keys and places in the list survive an address, and nothing else does', () => {
  const key = { at: new Date('2026-11-23T20:00:00.123Z'), id: '01a20a07-f87a-7517-b1a4-0bb5abb82dc8' }
  expect(keyFrom(keyOf(key))).toEqual(key)
  expect(cursorFrom(cursorOf({ ...key, unread: true }))).toEqual({ ...key, unread: true })
  for (const broken of [
    '',
    'x',
    '-',
    'zzzzzzzzzzzz-' + key.id,
    `1-${key.id}x`,
    `${'z'.repeat(11)}-${key.id}`,
  ])
    expect(keyFrom(broken), broken).toBeNull()
  expect(cursorFrom(undefined)).toBeNull()
})

test('a mail is tried again after one minute, three, nine… six hours at most', () => {
  expect([1, 2, 3, 9].map((attempts) => retryAfter(attempts) / 60_000)).toEqual([1, 3, 9, 360])
})
