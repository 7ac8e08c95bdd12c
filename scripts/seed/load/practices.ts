import { z } from 'zod'
import { db, newId, select, sql } from '@/lib/db'
import { lessons } from '@/lib/practices/course'
import { scanMessages } from '@/lib/practices/scanning'
import { rowOf } from '@/lib/practices/text'
import { revisedUntil } from '@/lib/practices/model/life'
import { restate } from '@/lib/practices/moving'
import { parisDay } from '@/lib/time'
import type { PracticeOutcome } from '@/prisma/client/enums'
import { estimateEffects } from '@/lib/practices/effects/night'
import { Chance } from '../chance'
import { personas } from '../personas'
import { lived } from '../texts/practices'
import { livesOf } from './lives'
import { openProgrammes } from './programmes'
import { proposeBefore } from './proposals'

const DAY = 86_400_000

/** Starter practices that a few communities of the demonstration try: by how many. */
const tried: readonly [key: string, communities: number][] = [
  ['bienvenue-un-seul-geste', 4],
  ['rendez-vous-fixe', 2],
  ['mission-de-six-semaines', 1],
  ['classer-les-membres', 1],
]
/** Those that enough try for their effect to be measured: some time after they grew, or at any moment. */
const GROWING = { key: 'premiere-question-deux-jours', communities: 14 }
const ANY = { key: 'animer-a-deux', communities: 13 }
const WORDS: Record<PracticeOutcome, string> = {
  kept: 'Nous la tenons sans effort depuis le deuxième mois.',
  adapted: 'Nous la faisons une semaine sur deux : c’est notre rythme.',
  abandoned: 'Plus personne pour s’en occuper après un départ.',
}

const Room = z.object({ communityId: z.string(), animatorId: z.string() })
export type Room = z.infer<typeof Room>

/** A community takes up a practice. */
export interface TakenUp {
  practiceId: string
  room: Room
  adoptedAt: Date
}

/** Lessons that people wrote and read, and those that communities try. */
export async function loadPractices(now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const chance = new Chance('practices')
  const rooms = await select(
    Room,
    sql`SELECT DISTINCT ON (c."id") c."id" AS "communityId", s."memberId" AS "animatorId"
          FROM "community" c JOIN "membership" s ON s."communityId" = c."id" AND s."status" = 'member' AND s."role" IN ('owner', 'animator')
          JOIN "member" m ON m."id" = s."memberId" AND m."status" = 'active'
         WHERE c."status" = 'active' AND c."origin" = 'local' AND c."access" <> 'secret' AND c."createdAt" < ${ago(200)}
         ORDER BY c."id", s."memberId"`,
  )
  if (rooms.length < 8) return
  const adoptions = await takenUp(rooms, chance, now)
  for (const { practiceId, room, adoptedAt } of adoptions)
    await adopt(practiceId, room, adoptedAt, chance, now)
  await write(rooms, now, ago)
  await learn(now, ago)
  const known = await db.practice.findMany({ select: { id: true } })
  for (const { id } of known) await db.$transaction((tx) => restate(tx, id, now))
  await proposeBefore(adoptions, rooms, now)
  await estimateEffects(now)
  await openProgrammes(rooms, now)
}

/**
 * Who takes up what, and when. In this story those who answer first questions are communities that grew in the weeks that
 * followed; those who run theirs by two are any. What the night then finds in their activity is its own affair.
 */
async function takenUp(rooms: Room[], chance: Chance, now: Date): Promise<TakenUp[]> {
  const ids = new Map(
    (await db.practice.findMany({ where: { starterKey: { not: null } } })).map(({ starterKey, id }) => [
      starterKey!,
      id,
    ]),
  )
  const practice = (key: string) => {
    const id = ids.get(key)
    if (!id) throw new Error(`no such starter practice: ${key}`)
    return id
  }
  const lives = await livesOf(rooms, now)
  const growing = lives
    .filter(({ grew }) => grew.gain > 0)
    .toSorted((one, other) => other.grew.gain - one.grew.gain)
    .slice(0, GROWING.communities)
  const others = chance.shuffled(lives.filter((life) => !growing.includes(life)))
  const any = others.slice(0, ANY.communities)
  const few = chance.shuffled(rooms.filter((room) => !growing.some((life) => life.room === room)))
  return [
    ...growing.map(({ room, grew }) => ({ practiceId: practice(GROWING.key), room, adoptedAt: grew.at })),
    ...any.map(({ room, days }) => ({ practiceId: practice(ANY.key), room, adoptedAt: chance.one(days) })),
    ...tried.flatMap(([key, communities], place) =>
      few.slice(5 * place, 5 * place + communities).map((room) => ({
        ...{ practiceId: practice(key), room },
        adoptedAt: new Date(now.getTime() - chance.between(20, 180) * DAY),
      })),
    ),
  ]
}

/** What became of it is known once it was asked. */
async function adopt(
  practiceId: string,
  { communityId, animatorId }: Room,
  adoptedAt: Date,
  chance: Chance,
  now: Date,
) {
  const days = (now.getTime() - adoptedAt.getTime()) / DAY
  const outcome = days < 45 ? null : chance.one<PracticeOutcome>(['kept', 'kept', 'adapted', 'abandoned'])
  await db.practiceAdoption.create({
    data: {
      ...{ id: newId(), practiceId, communityId, adoptedById: animatorId, version: 1, adoptedAt },
      ...(outcome && { outcome, words: WORDS[outcome], outcomeById: animatorId }),
      ...(outcome && { outcomeAt: new Date(adoptedAt.getTime() + (days < 70 ? 40 : 64) * DAY) }),
    },
  })
}

/** Two are read by others; the last one waits for its readers. */
async function write(rooms: Room[], now: Date, ago: (days: number) => Date): Promise<void> {
  const sami = await db.member.findFirstOrThrow({
    where: { email: personas[1]!.email },
    select: { id: true },
  })
  const others = [...new Set(rooms.map(({ animatorId }) => animatorId))].filter((id) => id !== sami.id)
  const [second, third, ...readers] = others as [string, string, ...string[]]
  for (const [index, { isFailure, ...text }] of lived.entries()) {
    const at = ago(150 - 60 * index)
    const authorId = [sami.id, second, third][index]!
    const isRead = index < 2
    const { id } = await db.practice.create({
      data: {
        ...{ id: newId(), authorId, isFailure, createdAt: at, proposedAt: at, stateAt: at },
        reviseOn: new Date(revisedUntil(parisDay(at))),
        versions: { create: { number: 1, ...rowOf(text), authorId, at } },
        authors: { create: { memberId: authorId, at } },
        ...(isRead && {
          reviews: {
            create: readers.slice(0, 2).map((reviewerId, nth) => ({
              ...{ version: 1, reviewerId, isReady: true, at: new Date(at.getTime() + (nth + 3) * DAY) },
              words: nth === 0 ? 'Clair, et le « quand s’en abstenir » m’a évité une erreur.' : '',
            })),
          },
        }),
      },
      select: { id: true },
    })
    if (isRead) await db.practice.update({ where: { id }, data: { sharedAt: at } })
  }
}

/**
 * What the night found in the discussions Sami runs (the others are read the first night), the course he has begun, and
 * Nadia, whose words somebody would quote.
 */
async function learn(now: Date, ago: (days: number) => Date): Promise<void> {
  const [nadia, sami] = await Promise.all(
    personas.slice(0, 2).map(({ email }) =>
      db.member.findFirstOrThrow({
        where: { email },
        select: {
          id: true,
          memberships: { where: { status: 'member' }, select: { communityId: true, role: true } },
        },
      }),
    ),
  )
  const run = sami!.memberships.filter(({ role }) => role === 'owner' || role === 'animator')
  await scanMessages({ now, communityIds: run.map(({ communityId }) => communityId) })
  const [aside] = await db.practiceCandidate.findMany({ orderBy: { score: 'asc' }, take: 1 })
  if (aside)
    await db.practiceCandidate.update({
      where: { id: aside.id },
      data: { verdict: 'dismissed', decidedById: sami!.id, decidedAt: ago(1) },
    })
  for (const [index, { key, question }] of lessons.slice(0, 3).entries())
    await db.courseProgress.create({
      data: {
        ...{ memberId: sami!.id, lesson: key, at: ago(9 - index), readAt: index < 2 ? ago(9 - index) : null },
        note: index === 1 ? `À reprendre avec Claire : ${question.toLowerCase()}` : '',
      },
    })
  await askNadia(nadia!, ago(2))
}

/** A practice that is still being written would quote her. */
async function askNadia(
  nadia: { id: string; memberships: { communityId: string }[] },
  askedAt: Date,
): Promise<void> {
  const reply = await db.reply.findFirst({
    where: {
      ...{ authorId: nadia.id, removedAt: null },
      communityId: { in: nadia.memberships.map(({ communityId }) => communityId) },
    },
    select: { id: true, communityId: true, threadId: true },
    orderBy: { useful: 'desc' },
  })
  const practice = await db.practice.findFirst({
    where: { starterKey: null, sharedAt: null },
    select: { id: true, authorId: true },
  })
  if (!reply || !practice?.authorId) return
  await db.practiceQuotation.create({
    data: {
      ...{ id: newId(), practiceId: practice.id, authorId: nadia.id, askedById: practice.authorId, askedAt },
      ...{ communityId: reply.communityId, threadId: reply.threadId },
      ...{ subjectKind: 'reply', subjectId: reply.id },
    },
  })
}
