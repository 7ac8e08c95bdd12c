import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { figuresRoute } from '@/lib/openFigures'
import * as commands from '@/lib/openFigures/commands'
import { openedFigures } from '@/lib/openFigures/queries'
import { OpenFigures } from '@/lib/openFigures/schema'
import { NotFound } from '@/lib/policy'
import type { Document } from '@/lib/reports/schema'
import { FiguresClient, type Json } from '../../figures/client'
import { openedTo, published } from '../../figures/published'
import { openRoute } from '../../routeServer'
import { makeWorld, PEOPLE, type World } from '../../world'

// Many questions, of which some make a whole report.
vi.setConfig({ testTimeout: 120_000 })

let world: World
let server: Awaited<ReturnType<typeof openRoute>>
let anybody: FiguresClient
let culture: FiguresClient
const report: Record<'platform' | 'culture' | 'ecologie', string> = {
  platform: '',
  culture: '',
  ecologie: '',
}

beforeAll(async () => {
  world = await makeWorld()
  server = await openRoute('/api/bilans/v1', figuresRoute)
  process.env.APP_URL = server.origin
  anybody = await FiguresClient.at(server.url)
  culture = anybody.with((await openedTo(world.culture)).token)
  report.platform = (await published(world)).id
  report.culture = (await published(world, { ministryId: world.culture })).id
  report.ecologie = (await published(world, { ministryId: world.ecologie })).id
})
beforeEach(() => db.rateLimit.deleteMany())
afterAll(() => server.stop())

const read = (client: FiguresClient, id: string) => client.ask(`/reports/${id}/versions/1`)
const listed = async (client: FiguresClient) =>
  ((await client.read('/reports')).reports as Json[]).map(({ id }) => id)

describe('a token of one ministry', () => {
  it('reads its reports, and no other: they are as if they were not', async () => {
    expect(await listed(culture)).toEqual([report.culture])
    expect((await read(culture, report.culture)).status).toBe(200)
    const nowhere = await read(culture, world.ids.ada)
    for (const id of [report.platform, report.ecologie]) {
      const { status, body } = await read(culture, id)
      expect([status, body]).toEqual([404, nowhere.body])
      expect((await culture.ask(`/reports/${id}/versions/1/tables/funnel`)).status).toBe(404)
    }
  })

  it('reads current figures of its ministry, named or not', async () => {
    const own = await culture.read('/figures')
    expect(own.perimeter).toBe('Ministère de la Culture')
    expect(await culture.read(`/figures?ministry=${world.culture.toUpperCase()}`)).toEqual(own)
    await db.rateLimit.deleteMany()
    for (const path of ['/figures', '/feed.csv'])
      for (const other of [world.ecologie, world.ids.ada]) {
        const { status, body } = await culture.ask(`${path}?ministry=${other}`)
        expect([status, String(body.type).split('#')[1]]).toEqual([403, 'perimetre'])
      }
    await db.rateLimit.deleteMany()
    const feed = (await culture.ask('/feed.csv')).text
    expect(feed).toContain(report.culture)
    for (const id of [report.platform, report.ecologie]) expect(feed).not.toContain(id)
  })

  it('reads no cost, which is the platform’s, but those its own reports have published', async () => {
    const ada = world.ids.ada
    const keys = async (client: FiguresClient, path: string) =>
      (await client.read<Document>(path)).sections.map(({ key }) => key)
    const everything = anybody.with((await openedTo(null)).token)
    for (const path of ['/figures', '/figures?sections=costs,funnel'])
      expect(await keys(culture, path)).not.toContain('costs')
    expect(await keys(everything, `/figures?ministry=${world.culture}&sections=costs`)).toContain('costs')
    await db.reportCost.create({
      data: {
        ...{ id: crypto.randomUUID(), kind: 'hosting', euros: 1234, source: 'Essai', enteredById: ada },
        ...{ from: new Date('2020-01-01'), until: new Date('2040-12-31'), enteredAt: new Date() },
      },
    })
    const { text } = await culture.ask('/feed.csv?sections=costs,funnel')
    const sections = (source: string) =>
      new Set(
        text
          .split('\r\n')
          .filter((line) => line.startsWith(source))
          .map((line) => line.split(',')[6]),
      )
    expect(sections('current')).not.toContain('costs')
    expect(sections('published')).toContain('costs')
  })

  it('ends with its ministry', async () => {
    const id = (
      await db.organisation.create({
        data: { id: crypto.randomUUID(), name: 'Bref', shortName: 'Bref', slug: 'bref', kind: 'ministry' },
      })
    ).id
    const client = anybody.with((await openedTo(id)).token)
    expect((await client.ask('')).status).toBe(200)
    await db.organisation.delete({ where: { id } })
    expect((await client.ask('')).status).toBe(401)
  })
})

/** The statuses of so many at the same time: however slow the machine, no patience is won in between. */
const atOnce = async (count: number, ask: (n: number) => Promise<{ status: number }>) =>
  (await Promise.all(Array.from({ length: count }, (_, n) => ask(n)))).map(({ status }) => status)

describe('whoever has no token that holds', () => {
  it('learns nothing but how to ask', async () => {
    const past = { expiresAt: new Date(Date.now() - 1000) }
    const ended = [past, { pausedAt: new Date() }, { revokedAt: new Date() }]
    const tokens = await Promise.all(ended.map(async (more) => (await openedTo(null, more)).token))
    const answers = new Set<string>()
    for (const token of [null, 'osmose_chiffres_inconnu', 'osmose_scim_inconnu', '', ...tokens])
      for (const path of [
        '',
        '/reports',
        `/reports/${report.platform}/versions/1`,
        '/figures',
        '/feed.csv',
      ]) {
        const { status, text } = await anybody.with(token).ask(path)
        expect([token, path, status]).toEqual([token, path, 401])
        answers.add(text)
      }
    expect(answers.size).toBe(1)
  })

  it('is slowed down when trying', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' }
    const guesses = await atOnce(80, (n) => anybody.with(`osmose_chiffres_${n}`).ask('', { headers: from }))
    expect(new Set(guesses)).toEqual(new Set([401, 429]))
    expect(guesses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(60)
  })
})

describe('a program in a hurry', () => {
  it('waits, for what is made anew before the rest, and hinders nobody else', async () => {
    const hasty = anybody.with((await openedTo(null)).token)
    const made = await atOnce(30, () => hasty.ask('/figures?sections=costs'))
    expect(new Set(made)).toEqual(new Set([200, 429]))
    const answered = made.filter((status) => status === 200).length
    expect(answered).toBeGreaterThanOrEqual(4)
    expect(answered).toBeLessThan(10)
    expect((await hasty.ask('/reports')).status).toBe(200)
    expect(await atOnce(200, () => hasty.ask('/reports'))).toContain(429)
    expect((await culture.ask('')).status).toBe(200)
  })
})

describe('an address that is none', () => {
  it('says so, whatever it is asked', async () => {
    for (const path of [
      '/nulle/part',
      '/reports/1',
      '/reports/x/versions/1',
      '/reports//versions',
      '/figures/',
      '/..%2f',
    ])
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
        expect([path, (await culture.ask(path, { method })).status]).toEqual([path, 404])
    expect((await read(culture, `${report.culture}%00`)).status).toBe(404)
    expect((await culture.ask(`/reports/${report.culture}/versions/2`)).status).toBe(404)
    expect((await culture.ask(`/reports/${report.culture}/versions/1/tables/aucune`)).status).toBe(404)
  })

  it('is only read', async () => {
    for (const path of ['', '/reports', '/feed.csv', '/openapi.json']) {
      expect((await anybody.ask(path, { method: 'OPTIONS' })).status).toBe(204)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        expect([method, (await culture.ask(path, { method })).status]).toEqual([method, 405])
    }
  })
})

describe('whatever is typed', () => {
  it('is answered, and never by a fault of ours', async () => {
    const names = [
      'from',
      'months',
      'ministry',
      'kind',
      'sections',
      'since',
      'limit',
      'cursor',
      'format',
      '__proto__',
    ]
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '2026-13',
        '0000-01',
        '9999-12',
        '2026-01',
        '1e1',
        '-1',
        '٣',
        '\0',
        'funnel,funnel',
        'constructor',
      ),
      fc.integer().map(String),
      fc.uuid(),
      fc.string().map((text) => Buffer.from(text).toString('base64url')),
      fc.jsonValue().map((json) => Buffer.from(JSON.stringify(json)).toString('base64url')),
    )
    const paths = [
      '',
      '/reports',
      `/reports/${report.culture}/versions/1/tables/funnel`,
      '/figures',
      '/feed.csv',
      '/openapi.json',
    ]
    const asked = fc.tuple(
      fc.constantFrom(...paths),
      fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), value), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('accept', 'if-none-match'), fc.stringMatching(/^[!-~]{0,20}$/)),
    )
    const token = await openedTo(world.culture)
    const client = anybody.with(token.token)
    await fc.assert(
      fc.asyncProperty(asked, async ([path, parameters, headers]) => {
        await db.rateLimit.deleteMany()
        const query = new URLSearchParams(
          parameters.map(([name, each]) => [name.toWellFormed(), each.toWellFormed()]),
        )
        const { status } = await client.ask(`${path}?${query}`, { headers })
        expect(status).toBeOneOf([200, 304, 400, 403, 406])
      }),
      { numRuns: 200 },
    )
  })

  it('is named in the refusal, with what was expected', async () => {
    const { status, body } = await culture.ask('/figures?from=mars&mois=3&months=2&months=3')
    expect(status).toBe(400)
    expect(body.errors).toEqual([{ parameter: 'months', detail: expect.stringContaining('de 1 à 36') }])
    const again = await culture.ask('/figures?from=mars&mois=3')
    expect((again.body.errors as Json[]).map(({ parameter }) => parameter).sort()).toEqual(['from', 'mois'])
  })
})

describe('DINUM', () => {
  const asked = { name: 'Entrepôt', purpose: 'Suivre l’adoption', responsible: 'Sami, DINUM', days: '90' }
  const input = (ministryId = '') => OpenFigures.parse({ ...asked, ministryId })

  it('opens, pauses, resumes and revokes; each counts from the very next call, and leaves a line', async () => {
    const ada = await world.as('ada')
    const { token } = await commands.openFigures(ada, input(world.culture))
    const client = anybody.with(token)
    const [kept] = (await openedFigures(ada)).tokens
    const tokenId = kept?.id ?? ''
    expect((await client.ask('')).status).toBe(200)
    expect((await db.figuresToken.findUniqueOrThrow({ where: { id: tokenId } })).lastUsedAt).not.toBeNull()
    await commands.pauseFigures(ada, { tokenId })
    expect((await client.ask('')).status).toBe(401)
    await commands.resumeFigures(ada, { tokenId })
    expect((await client.ask('')).status).toBe(200)
    await commands.revokeFigures(ada, { tokenId })
    expect((await client.ask('')).status).toBe(401)
    await expect(commands.resumeFigures(ada, { tokenId })).rejects.toBeInstanceOf(NotFound)
    const lines = await db.audit.findMany({ where: { subjectId: tokenId }, orderBy: { id: 'asc' } })
    expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual(
      ['open', 'pause', 'resume', 'revoke'].map((act) => [`figures.${act}`, ada.id]),
    )
    // Given once: neither kept nor shown again.
    const row = await db.figuresToken.findUnique({ where: { id: tokenId } })
    expect(JSON.stringify([row, lines])).not.toContain(token)
    expect(JSON.stringify(await openedFigures(ada))).not.toContain(row?.hash)
    expect(row!.expiresAt.getTime() - row!.createdAt.getTime()).toBe(90 * 86_400_000)
  })

  it('alone does, and for a ministry that is one', async () => {
    for (const name of PEOPLE.filter((each) => each !== 'ada')) {
      const viewer = await world.as(name)
      await expect(commands.openFigures(viewer, input())).rejects.toBeInstanceOf(NotFound)
      await expect(openedFigures(viewer)).rejects.toBeInstanceOf(NotFound)
    }
    await expect(commands.openFigures(await world.as('ada'), input(world.ids.bob))).rejects.toMatchObject({
      key: 'figuresApi.mistake.ministry',
    })
    await expect(openedTo(null, { expiresAt: new Date(Date.now() + 400 * 86_400_000) })).rejects.toThrow(
      'a_year_at_most',
    )
  })
})
