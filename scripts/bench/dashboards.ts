import pg from 'pg'
import type { Person } from '@/lib/policy'
import { usualLengths } from '@/lib/time'
import { report } from './line'
import { inOwnDatabase } from './setting/database'
import { actsOf, copyFigures, fillMinistries, fillPlatform, type Size } from './setting/platform'

/**
 * The dashboards of a whole State: COMMUNITIES of them (100,000 unless said otherwise) in which MEMBERS (five million) did
 * a billion things in two years, kept as what they add up to. What each page asks, 95 times in 100, beside the same on a
 * platform ten times smaller; and the count that adds all of it up.
 */
const whole: Size = {
  communities: Number(process.env.COMMUNITIES ?? 100_000),
  members: Number(process.env.MEMBERS ?? 50 * Number(process.env.COMMUNITIES ?? 100_000)),
}
const tenth: Size = {
  communities: Math.ceil(whole.communities / 10),
  members: Math.ceil(whole.members / 10),
}
const LONGEST = 300
const TIMES = 60
/** The length, in days, whose count is timed. */
const MEASURED = 28

type Question = { page: string; ask: (time: number) => Promise<unknown> }

await inOwnDatabase('dashboards', async (url) => {
  const client = new pg.Client(url)
  await client.connect()
  const say = (words: string) => process.stderr.write(`\r… ${words}`.padEnd(30))
  const now = new Date()
  await fillMinistries(client)
  const viewer = await reader()

  async function measured(from: Size, to: Size) {
    await fillPlatform(client, from, to, say)
    say('figures')
    await figuresOfOne(viewer, now)
    await copyFigures(client)
    await client.query('VACUUM ANALYZE "community_figure"')
    say('night')
    const night = await nightOf(client, now)
    say('pages')
    const pages = new Map<string, number>()
    for (const { page, ask } of questions(viewer, to, now)) pages.set(page, await p95(ask))
    process.stderr.write('\r'.padEnd(30))
    return { night, pages }
  }
  const small = await measured({ communities: 0, members: 0 }, tenth)
  const large = await measured(tenth, whole)
  await client.end()

  const french = (value: number, digits = 0) =>
    value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
  const size = `${french(whole.communities)} communautés, ${french(whole.members)} membres, ${french(actsOf(whole))} actes passés`
  for (const [page, ms] of large.pages) {
    const before = small.pages.get(page) ?? NaN
    report({
      what: `${page}, p95 : ${size}`,
      figure: `${french(ms, 1)} ms`,
      baseline: `plateforme dix fois plus petite : ${french(before, 1)} ms`,
      ratio: french(ms / before, 1),
      goal: `≤ ${LONGEST} ms`,
      reached: ms <= LONGEST,
    })
  }
  report({
    what: `Compter les ensembles sur ${MEASURED} jours : ${size}`,
    figure: `${french(large.night / 1000, 1)} s`,
    baseline: `plateforme dix fois plus petite : ${french(small.night / 1000, 1)} s`,
    ratio: french(large.night / small.night, 1),
    goal: 'au plus en proportion de la taille (≤ 15)',
    reached: large.night / small.night <= 15,
  })
})

/** Somebody of DINUM, who reads every figure. */
async function reader(): Promise<Person> {
  const { db, newId } = await import('@/lib/db')
  const { viewerOf } = await import('@/lib/auth/viewer')
  const { id } = await db.member.create({
    data: {
      ...{ id: newId(), email: 'ada@dinum.example', name: 'Ada Martin' },
      ...{ status: 'active', platformRole: 'dinum' },
    },
  })
  return (await viewerOf(id)) as Person
}

/** The figures of the first community, by the formulas themselves. */
async function figuresOfOne(viewer: Person, now: Date): Promise<void> {
  const { askedPeriod, communityEngagement } = await import('@/lib/engagement')
  for (const days of usualLengths)
    await communityEngagement(viewer, 'c0', askedPeriod({ jours: String(days) }, now), now)
}

/**
 * How long counting the usual 28 days takes, over everything; other lengths are counted one after the other in the same
 * way, and the windows before on other nights. In milliseconds.
 */
async function nightOf(client: pg.Client, now: Date): Promise<number> {
  const { countWholes } = await import('@/lib/oversight/night')
  const { computeNorms } = await import('@/lib/engagement')
  await computeNorms(now)
  await client.query('TRUNCATE "whole_figure", "ministry_breakdown"')
  const { windowsUpTo } = await import('@/lib/engagement/schema')
  const { oversightVersion } = await import('@/lib/oversight/model/report')
  const { dayNumber, dayOf, parisDay } = await import('@/lib/time')
  const today = dayNumber(parisDay(now))
  const others = usualLengths
    .flatMap((days) =>
      windowsUpTo({ start: today - days, end: today }).map(({ end }) => ({ days, end: dayOf(end) })),
    )
    .filter(({ days, end }) => days !== MEASURED || end !== dayOf(today))
  await client.query(
    `INSERT INTO "whole_figure" ("scope", "days", "end", "version", "report")
     SELECT 'platform', w.days, w."end"::date, $1, jsonb_build_object('start', w."end"::date - w.days, 'figures', '{}'::jsonb) FROM json_to_recordset($2::json) AS w(days int, "end" text)`,
    [oversightVersion, JSON.stringify(others)],
  )
  const start = performance.now()
  await countWholes({ now })
  const took = performance.now() - start
  // The others say as much as this one.
  await client.query(
    `INSERT INTO "whole_figure" ("scope", "days", "end", "version", "report")
     SELECT f."scope", w.days, w."end"::date, f."version", f."report" || jsonb_build_object('start', w."end"::date - w.days)
       FROM "whole_figure" f JOIN json_to_recordset($1::json) AS w(days int, "end" text) ON true
      WHERE f."end" = $2::date AND f."days" = $3
     ON CONFLICT ("scope", "days", "end") DO UPDATE SET "report" = excluded."report"`,
    [JSON.stringify(others), parisDay(now), MEASURED],
  )
  await client.query('VACUUM ANALYZE "whole_figure"')
  return took
}

/** What each page asks, another way each time. */
function questions(viewer: Person, { communities }: Size, now: Date): Question[] {
  const days = (time: number) => String(usualLengths[time % usualLengths.length])
  const kind = (time: number) => ['', 'practice', 'project', 'information', 'broadcast'][time % 5] as string
  const slug = (time: number) => `c${(time * 7919) % communities}`
  const ministry = (time: number) => `f0000000-0000-7000-8000-${(time % 15).toString(16).padStart(12, '0')}`
  return [
    {
      page: 'Tableau de bord d’une communauté',
      ask: async (time) => {
        const { askedPeriod, communityEngagement } = await import('@/lib/engagement')
        await communityEngagement(viewer, slug(time), askedPeriod({ jours: days(time) }, now), now)
      },
    },
    {
      page: 'Tableau de bord d’une communauté, à des dates choisies',
      ask: async (time) => {
        const { askedPeriod, communityEngagement } = await import('@/lib/engagement')
        const year = now.getUTCFullYear()
        const asked = askedPeriod({ du: `${year - 1}-11-03`, au: `${year}-02-1${time % 10}` }, now)
        await communityEngagement(viewer, slug(time), asked, now)
      },
    },
    {
      page: 'La plateforme',
      ask: async (time) => {
        const { oversightAsked, platformOversight } = await import('@/lib/oversight')
        await platformOversight(viewer, oversightAsked({ jours: days(time), type: kind(time) }))
      },
    },
    {
      page: 'Un ministère',
      ask: async (time) => {
        const { ministryOversight, oversightAsked } = await import('@/lib/oversight')
        await ministryOversight(
          viewer,
          ministry(time),
          oversightAsked({ jours: days(time), type: kind(time) }),
        )
      },
    },
    {
      page: 'La liste des communautés',
      ask: async (time) => {
        const { listAsked, listChoices, measuredPage } = await import('@/lib/engagement')
        const { listColumns } = await import('@/lib/engagement/list')
        const address = {
          jours: days(time),
          type: kind(time),
          tri: `-${listColumns[time % listColumns.length]}`,
          ...(time % 3 === 0 && { ministere: ministry(time) }),
        }
        await Promise.all([measuredPage(viewer, listAsked(address, now), now), listChoices(viewer)])
      },
    },
    {
      page: 'Les communautés en sommeil',
      ask: async (time) => {
        const { lastCalibration, sleepingAsked, sleepingPage, tonight } = await import('@/lib/vitality')
        await Promise.all([
          sleepingPage(viewer, sleepingAsked({ type: kind(time), page: String(1 + (time % 4)) })),
          tonight(viewer),
          lastCalibration(viewer),
        ])
      },
    },
  ]
}

/** Warmed up once, in milliseconds. */
async function p95(ask: Question['ask']): Promise<number> {
  await ask(0)
  const took: number[] = []
  for (let time = 1; time <= TIMES; time += 1) {
    const start = performance.now()
    await ask(time)
    took.push(performance.now() - start)
  }
  return took.sort((one, other) => one - other)[Math.ceil(0.95 * TIMES) - 1] as number
}
