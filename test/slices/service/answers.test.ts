import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, expect, it } from 'vitest'
import { db, execute, newId, sql } from '@/lib/db'
import { serviceMeasured } from '@/lib/platform'
import { countMails, keepAnswers } from '@/lib/platform/answering/keep'
import { writeDown } from '@/lib/platform/answering/listen'
import { forgetAnswers } from '@/lib/platform/answering/retention'
import { AnswerTimes, percentileOf } from '@/lib/platform/model/answerTimes'
import { beat } from '@/lib/platform/outages'
import { addDays, parisDay } from '@/lib/time'

const day = '2026-03-10'
const march = { from: '2026-03-01', until: '2026-04-01' }
const { today, tomorrow } = { today: parisDay(new Date()), tomorrow: addDays(parisDay(new Date()), 1) }

afterEach(() => db.answerTime.deleteMany())

/** A site in a process of its own, and its address. */
async function openSite(): Promise<{ process: ChildProcess; url: string }> {
  const site = spawn(process.execPath, ['--import', 'tsx', 'test/slices/service/server.ts'], {
    ...{ env: process.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  })
  const port = await new Promise((listens) => site.once('message', listens))
  return { process: site, url: `http://127.0.0.1:${String(port)}` }
}

it('counts every answer of two processes, as it was, once they are closed at the same moment', async () => {
  const sites = await Promise.all([openSite(), openSite()])
  const ask = (url: string, path: string, times: number) =>
    Promise.all(Array.from({ length: times }, async () => (await fetch(`${url}${path}`)).text()))
  await Promise.all(
    sites.flatMap(({ url }) => [
      ...[ask(url, '/communautes', 40), ask(url, '/api/presence', 20), ask(url, '/fichiers/a/b', 10)],
      ...[ask(url, '/panne', 5), ask(url, '/_next/static/a.js', 7), ask(url, '/healthz', 7)],
    ]),
  )
  const ends = sites.map((site) => new Promise((ended) => site.process.once('exit', ended)))
  for (const site of sites) site.process.kill('SIGTERM')
  expect(await Promise.all(ends)).toEqual([143, 143])

  const { answers, days } = await serviceMeasured({ from: today, until: tomorrow })
  const of = (kind: string) => answers.filter((each) => each.kind === kind)
  const sum = (kind: string, key: 'answers' | 'failures') =>
    of(kind).reduce((total, each) => total + each[key], 0)
  expect([sum('page', 'answers'), sum('page', 'failures')]).toEqual([80, 10])
  expect([sum('api', 'answers'), sum('file', 'answers'), sum('mail', 'answers')]).toEqual([40, 20, 0])
  expect(days.map((each) => each.days)).toEqual([1])
  // The server waits five milliseconds; a busy machine lets it wait longer.
  expect(percentileOf(of('page'), 0.5)).toBeGreaterThan(4)
  expect(percentileOf(of('page'), 0.5)).toBeLessThan(2_000)
}, 60_000)

it('adds what many write at once, in whatever order they have it', async () => {
  const line = (bucket: number) => ({ kind: 'page' as const, bucket, answers: 1, failures: 2 })
  const up = Array.from({ length: 60 }, (_, bucket) => line(bucket))
  await Promise.all(
    Array.from({ length: 16 }, (_, turn) => keepAnswers(day, turn % 2 === 0 ? up : up.toReversed())),
  )
  const { answers } = await serviceMeasured(march)
  expect(answers).toHaveLength(60)
  expect(answers.every((each) => each.answers === 16 && each.failures === 32)).toBe(true)
})

it('counts again with the next minute what the database did not take', async () => {
  const times = new AnswerTimes()
  times.add('page', 100, false)
  await execute(sql`ALTER TABLE "answer_time" RENAME TO "answer_time_away"`)
  await writeDown(times)
  await execute(sql`ALTER TABLE "answer_time_away" RENAME TO "answer_time"`)
  expect(await db.answerTime.count()).toBe(0)
  times.add('page', 100, false)
  await writeDown(times)
  await writeDown(times)
  expect((await db.answerTime.findMany()).map(({ answers }) => answers)).toEqual([2])
})

it('says how long mails waited, however often it is counted', async () => {
  const write = (state: 'sent' | 'failed' | 'queued' | 'cancelled', waitedMs: number | null) => {
    const createdAt = new Date(`${addDays(today, -3)}T10:00:00Z`)
    return {
      ...{ id: newId(), recipient: 'a@b.example', kind: 'reply', subject: 's', text: '', state, createdAt },
      sentAt: waitedMs === null ? null : new Date(createdAt.getTime() + waitedMs),
    }
  }
  await db.mail.createMany({
    data: [
      ...[100, 4_000, 4_100, 3_600_000].map((ms) => write('sent', ms)),
      ...[write('failed', null), write('queued', null), write('cancelled', null)],
    ],
  })
  await countMails(today)
  await countMails(today)
  const { answers, days } = await serviceMeasured({ from: addDays(today, -10), until: today })
  const sum = (key: 'answers' | 'failures') => answers.reduce((total, each) => total + each[key], 0)
  expect([sum('answers'), sum('failures')]).toEqual([4, 1])
  expect(percentileOf(answers, 0.5)! / 4_000).toBeCloseTo(1, 1)
  expect(percentileOf(answers, 1)! / 3_600_000).toBeCloseTo(1, 1)
  // A day on which mails left says nothing of pages.
  expect(days).toEqual([])
  await db.mail.deleteMany()
})

it('knows since when anybody watches, and keeps it', async () => {
  await db.platformSetting.deleteMany({ where: { key: { in: ['heartbeat', 'watchedSince'] } } })
  expect((await serviceMeasured(march)).watched).toBeNull()
  const [first, then] = [new Date('2026-03-05T08:00:00Z'), new Date('2026-03-05T08:01:00Z')]
  await beat(first)
  await beat(then)
  expect((await serviceMeasured(march)).watched).toEqual(first)
})

it('forgets durations when figures are forgotten', async () => {
  const line = { kind: 'page' as const, bucket: 3, answers: 1, failures: 0 }
  await keepAnswers('2021-03-31', [line])
  await keepAnswers('2021-04-01', [line])
  await forgetAnswers(new Date('2026-03-10T08:00:00Z'))
  expect(await db.answerTime.count()).toBe(1)
})
