import { Validator } from '@seriousme/openapi-schema-validator'
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { figuresRoute } from '@/lib/openFigures'
import { isHidden, type Document, type Table } from '@/lib/reports/schema'
import { FiguresClient, type Json } from '../../figures/client'
import { openedTo, published, someDocument } from '../../figures/published'
import { openRoute } from '../../routeServer'
import { makeWorld, type World } from '../../world'

/** Each answer is held to the description of the interface by the client itself. */
let world: World
let server: Awaited<ReturnType<typeof openRoute>>
let client: FiguresClient
let report: Awaited<ReturnType<typeof published>>
const days = (count: number) => new Date(Date.now() - count * 86_400_000)

beforeAll(async () => {
  world = await makeWorld()
  server = await openRoute('/api/bilans/v1', figuresRoute)
  process.env.APP_URL = server.origin
  client = await FiguresClient.at(server.url, (await openedTo(null)).token)
  report = await published(world, { at: days(3) })
  await published(world, { reportId: report.id, number: 2, at: days(2) })
  await published(world, { ministryId: world.culture, at: days(1) })
})
// Of what is made anew there are few at once.
beforeEach(() => db.rateLimit.deleteMany())
afterAll(() => server.stop())

interface Listed {
  reports: {
    id: string
    number: number
    fingerprint: string
    links: { document: string; tables: Record<string, string> }
  }[]
  links: { self: string; next: string | null }
}

describe('the description', () => {
  it('is OpenAPI 3.1, and read without a token', async () => {
    const { text } = await client.with(null).ask('/openapi.json')
    const described = JSON.parse(text) as Json
    expect(described.openapi).toBe('3.1.0')
    expect(await new Validator().validate(structuredClone(described))).toEqual({ valid: true })
  })

  it('is where one is led from the starting point', async () => {
    const { token, links } = await client.read<{ token: Json; links: Record<string, string> }>('')
    expect(token).toMatchObject({ name: 'Entrepôt', ministry: null })
    for (const link of [links.description, links.reports, links.figures, links.feed])
      expect((await client.ask(link ?? '')).status).toBe(200)
  })
})

describe('published reports', () => {
  it('come the latest first, page by page, each once', async () => {
    const found: string[] = []
    let next: string | null = '/reports?limit=1'
    for (let page = 0; next && page < 10; page += 1) {
      const { reports, links }: Listed = await client.read<Listed>(next)
      found.push(...reports.map(({ id, number }) => `${id} ${number}`))
      next = links.next
    }
    const whole = (await client.read<Listed>('/reports')).reports.map(({ id, number }) => `${id} ${number}`)
    expect(found).toEqual(whole)
    expect(whole).toHaveLength(3)
    expect(whole.slice(1)).toEqual([`${report.id} 2`, `${report.id} 1`])
  })

  it('are read as they were frozen, under their fingerprint', async () => {
    const { reports } = await client.read<Listed>('/reports')
    for (const { links, fingerprint } of reports) {
      const { headers, text, body } = await client.ask(links.document)
      expect(body).toEqual(report.document)
      expect(createHash('sha256').update(text).digest('hex')).toBe(fingerprint)
      expect(headers.get('etag')).toBe(`"${fingerprint}"`)
    }
  })

  it('give each table as JSON or CSV, which say the same', async () => {
    const { links } = (await client.read<Listed>('/reports')).reports[0]!
    expect(Object.keys(links.tables)).toEqual(['funnel', 'costs'])
    for (const address of Object.values(links.tables)) {
      const table = await client.read<Table>(address)
      const asked = await client.ask(address, { headers: { accept: 'text/csv, */*;q=0.1' } })
      expect(asked.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
      expect((await client.ask(`${address}?format=csv`)).text).toBe(asked.text)
      expect(tableIn(asked.text, table)).toEqual(table.rows.map(withoutFormula))
      expect((await client.ask(address, { headers: { accept: 'image/png' } })).status).toBe(406)
    }
  })

  it('are gone, and say why, once withdrawn', async () => {
    const { id } = await published(world, { withdrawnWhy: 'Une erreur de saisie' })
    const { status, body } = await client.ask(`/reports/${id}/versions/1`)
    expect([status, String(body.type).split('#')[1]]).toEqual([410, 'retire'])
    expect(body.detail).toContain('Une erreur de saisie')
    expect((await client.ask(`/reports/${id}/versions/1/tables/funnel`)).status).toBe(410)
    const { reports } = await client.read<Listed>('/reports')
    expect(reports.map((each) => each.id)).not.toContain(id)
  })

  it('leave the lists when they are put away, and are still read', async () => {
    const { id } = await published(world, { isAway: true })
    expect((await client.read<Listed>('/reports')).reports.map((each) => each.id)).not.toContain(id)
    expect((await client.ask(`/reports/${id}/versions/1`)).status).toBe(200)
  })
})

describe('current figures', () => {
  it('are a document of the months asked', async () => {
    const month = new Date().toISOString().slice(0, 7)
    const year = Number(month.slice(0, 4)) - 1
    const { span, before, sections } = await client.read<Document>(
      `/figures?from=${year}-01&months=6&sections=costs,funnel&kind=practice`,
    )
    expect(span).toEqual({ from: `${year}-01-01`, until: `${year}-07-01` })
    expect(before).toEqual({ from: `${year - 1}-07-01`, until: `${year}-01-01` })
    expect(sections.map(({ key }) => key).slice(-2)).toEqual(['unknown', 'method'])
    for (const wrong of [
      `from=${month}`,
      'from=2000-01',
      `from=${year}-12&months=12`,
      'months=37',
      'months=0',
    ])
      expect([wrong, (await client.ask(`/figures?${wrong}`)).status]).toEqual([wrong, 400])
  })

  it('speak of one ministry when asked', async () => {
    expect((await client.read<Document>(`/figures?ministry=${world.ecologie}`)).perimeter).toBe(
      'Ministère de la Transition écologique',
    )
    const { status, body } = await client.ask(`/figures?ministry=${world.ids.ada}`)
    expect([status, (body.errors as Json[])[0]?.parameter]).toEqual([400, 'ministry'])
  })
})

/** What a spreadsheet would run is shown as text. */
const withoutFormula = (row: Table['rows'][number]) =>
  row.map((value) => (typeof value === 'string' && value.startsWith('=') ? `'${value}` : value))

function tableIn(csv: string, { columns }: Table): Table['rows'] {
  const [header = [], ...lines] = parse(csv) as string[][]
  expect(header).toEqual([...columns.map(({ key }) => key), 'hidden_columns'])
  return lines.map((line) => {
    const hidden = line.at(-1)?.split(' ')
    return columns.map(({ key, unit }, place) => {
      const cell = line[place] ?? ''
      if (hidden?.includes(key)) return { hidden: true }
      if (cell === '') return null
      return ['text', 'month', 'day'].includes(unit) ? cell : Number(cell)
    })
  })
}

describe('the feed', () => {
  it('has every value of what was published, then of what is current, a line each', async () => {
    const [{ id }, old] = [
      await published(world, { ministryId: world.ecologie }),
      await published(world, {
        ministryId: world.ecologie,
        document: someDocument({ span: { from: '2020-01-01', until: '2020-02-01' } }),
      }),
    ]
    const { text, headers } = await client.ask(`/feed.csv?ministry=${world.ecologie}`)
    const lines = parse(text, { columns: true }) as Record<string, string>[]
    expect(lines.map(({ report: each }) => each)).not.toContain(old.id)
    const own = lines.filter(({ report: each }) => each === id)
    const wanted = someDocument().sections.flatMap((section) =>
      section.tables.flatMap((table) =>
        table.rows.flatMap((row, place) =>
          row.slice(1).map((value, column) => ({
            ...{ source: 'published', section: section.key, table: table.key, row: String(place + 1) },
            ...{
              label: row[0],
              column: table.columns[column + 1]!.key,
              unit: table.columns[column + 1]!.unit,
            },
            value: value === null || isHidden(value) ? '' : String(withoutFormula([value])[0]),
            hidden: String(isHidden(value)),
            ...{ from: '2025-11-01', until: '2026-11-01' },
          })),
        ),
      ),
    )
    expect(own).toMatchObject(wanted)
    expect(own).toHaveLength(wanted.length)
    expect(text.split('\r\n')[0]).toBe(
      'source,report,version,published_at,perimeter,kind,section,table,row,label,column,unit,value,hidden,from,until',
    )
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    const costs = parse((await client.ask(`/feed.csv?ministry=${world.ecologie}&sections=costs`)).text, {
      columns: true,
    }) as Record<string, string>[]
    expect(costs.filter(({ report: each }) => each === id)).toEqual(
      own.filter(({ section }) => section === 'costs'),
    )
  })

  it('gives the current figures as the document has them', async () => {
    const month = new Date()
    month.setUTCMonth(month.getUTCMonth() - 3)
    const since = month.toISOString().slice(0, 7)
    const { sections, span } = await client.read<Document>(`/figures?from=${since}&months=3`)
    const lines = parse((await client.ask(`/feed.csv?since=${since}`)).text, { columns: true }) as Record<
      string,
      string
    >[]
    const current = lines.filter(({ source }) => source === 'current')
    expect(current).toHaveLength(
      sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1))))
        .length,
    )
    for (const line of current) expect(line).toMatchObject(span)
  })
})

describe('what is known already', () => {
  it('is not said again', async () => {
    for (const path of [
      '',
      '/openapi.json',
      '/reports',
      `/reports/${report.id}/versions/1`,
      '/figures',
      '/feed.csv',
    ]) {
      const ask = async (more?: Parameters<FiguresClient['ask']>[1]) => {
        await db.rateLimit.deleteMany()
        return client.ask(path, more)
      }
      const first = await ask()
      const etag = first.headers.get('etag') ?? ''
      for (const known of [etag, `W/${etag}`, `"autre", ${etag}`, '*'])
        expect([path, (await ask({ headers: { 'if-none-match': known } })).status]).toEqual([path, 304])
      expect((await ask({ headers: { 'if-none-match': '"autre"' } })).status).toBe(200)
      const head = await ask({ method: 'HEAD' })
      expect([head.status, head.headers.get('etag')]).toEqual([200, etag])
    }
  })
})
