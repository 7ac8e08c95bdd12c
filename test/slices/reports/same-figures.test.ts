import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { figuresRoute } from '@/lib/openFigures'
import type { Source } from '@/lib/reports/files/source'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import type { Document, Table } from '@/lib/reports/schema'
import { FiguresClient } from '../../figures/client'
import { openedTo } from '../../figures/published'
import { richDocument } from '../../model/reports/richDocument'
import { hasPoppler } from '../../programs'
import { openRoute } from '../../routeServer'
import { makeWorld, type World } from '../../world'
import { formNames, reading } from './readings'
import { reported } from './reported'
import { told } from './told'

vi.setConfig({ testTimeout: 180_000 })

const published = (document: Source['document']): Source => ({
  ...{ document, fingerprint: fingerprintOf(document) },
  version: { number: 1, on: '2026-05-03' },
})

let world: World
let server: Awaited<ReturnType<typeof openRoute>>
let client: FiguresClient

beforeAll(async () => {
  world = await makeWorld()
  server = await openRoute('/api/bilans/v1', figuresRoute)
  process.env.APP_URL = server.origin
  client = await FiguresClient.at(server.url, (await openedTo(null)).token)
})
afterAll(() => server.stop())

async function fromInterface(document: Document) {
  const version = `/reports/${await reported(world, { versions: [document] })}/versions/1`
  const tables = document.sections.flatMap((section) => section.tables)
  const rows: Table['rows'][] = []
  for (const { key } of tables) rows.push((await client.read<Table>(`${version}/tables/${key}`)).rows)
  return rows
}

describe.skipIf(!hasPoppler())('every figure of a report is the same', () => {
  it.each([
    ['with all that may break a file', told],
    ['with every chart, long names and many rows', richDocument],
  ])('on the page, in its PDF, in each of its files and for programs: a report %s', async (_, document) => {
    const source = published(document)
    const tables = await reading('document', source, fromInterface)
    expect(tables.flat(2).length).toBeGreaterThan(80)
    for (const form of formNames)
      expect({ form, tables: await reading(form, source, fromInterface) }).toEqual({ form, tables })
  })
})
