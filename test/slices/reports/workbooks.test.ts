import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Source } from '@/lib/reports/files/source'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import { workbookOf } from '@/lib/reports/files/workbook'
import { isHidden, type Value } from '@/lib/reports/model/document'
import { workbookOds } from '@/lib/ui/ods'
import { workbookXlsx } from '@/lib/ui/xlsx'
import { hasLibreOffice, saidBy } from '../../programs'
import { unzipped } from '../../unzipped'
import { tables, told } from './told'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const source: Source = {
  ...{ document: told, fingerprint: fingerprintOf(told) },
  version: { number: 2, on: '2026-05-03' },
}
const folder = mkdtempSync(join(tmpdir(), 'osmose-workbooks-'))
const files = { ods: join(folder, 'report.ods'), xlsx: join(folder, 'report.xlsx') }
type Kind = keyof typeof files

beforeAll(async () => {
  writeFileSync(files.ods, workbookOds(workbookOf(source)))
  writeFileSync(files.xlsx, await workbookXlsx(workbookOf(source)))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Every sheet to a file of its own, its values as they are and not as they are shown (tokens 8 and 12 of the filter). */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1'

const soffice = (...args: string[]) =>
  saidBy(
    'soffice',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    ...args,
  )

function sheetsOf(kind: Kind): Map<string, string[][]> {
  const out = join(folder, kind)
  soffice('--convert-to', EVERY_SHEET, '--outdir', out, files[kind])
  return new Map(
    readdirSync(out).map((name) => [
      name.replace(/^report-|\.csv$/g, ''),
      parse(readFileSync(join(out, name)), { delimiter: ';', relax_column_count: true }),
    ]),
  )
}

/** What LibreOffice writes of a value: French numbers and dates, shares as percentages of fifteen digits. */
function read(text: string, value: Value | undefined): Value {
  if (typeof value !== 'number') return text
  const number = Number(text.replace('%', '').replace(',', '.'))
  return text.endsWith('%') ? number / 100 : number
}

const days = (value: Value | undefined) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value.split('-').reverse().join('/') : value

describe.skipIf(!hasLibreOffice()).each(['ods', 'xlsx'] as Kind[])(
  'a workbook as LibreOffice opens it: %s',
  (kind) => {
    let sheets: Map<string, string[][]>
    beforeAll(() => {
      sheets = sheetsOf(kind)
    })

    it('has one sheet for what is essential, one a part, and one of definitions', () => {
      expect([...sheets.keys()].sort()).toEqual(['Bilan', 'Coûts', 'Définitions', 'Parcours', 'Prévision'])
      expect(sheets.get('Bilan')!.flat()).toEqual(
        expect.arrayContaining([told.title, told.headlines[0]!.sentence]),
      )
      const words = sheets.get('Définitions')!.flat()
      for (const { columns } of tables) for (const { header } of columns) expect(words).toContain(header)
      for (const said of [...Object.values(told.versions), ...told.sections[0]!.notes])
        expect(words).toContain(said)
    })

    it('holds the figures themselves, what is hidden as a word, what is unknown as nothing', () => {
      const rows = [...sheets.values()].flat()
      for (const { title, columns, rows: expected } of tables) {
        const at = rows.findIndex(
          ([first], place) => first === title && rows[place + 1]?.[0] === columns[0]!.header,
        )
        expect({ title, isThere: at >= 0 }).toEqual({ title, isThere: true })
        expected.forEach((row, place) =>
          row.forEach((value, column) => {
            const found = rows[at + 2 + place]![column]!
            const where = `${title}, ${place}, ${columns[column]!.key}`
            if (isHidden(value)) expect(found, where).toBe('masqué')
            else if (value === null) expect(found, where).toBe('')
            else if (typeof value === 'number') expect(read(found, value), where).toBeCloseTo(value, 9)
            else expect(found, where).toBe(days(value))
          }),
        )
      }
    })

    it('is calculated again without a formula, and saved without a repair', () => {
      const out = join(folder, `${kind}-again`)
      soffice('--convert-to', 'ods', '--outdir', out, files[kind])
      const content = unzipped(readFileSync(join(out, 'report.ods')))
        .get('content.xml')!
        .toString()
      expect(content).not.toContain('table:formula')
      expect(content).toContain('office:value-type="percentage"')
      expect(content).toContain('office:value-type="currency"')
      expect(content).toContain('office:date-value="2026-01-31"')
      expect(content).not.toContain('Err:')
    })
  },
)

it('a workbook says its title and its language, and which rows stay in sight', () => {
  const parts = unzipped(readFileSync(files.ods))
  const part = (name: string) => parts.get(name)!.toString()
  expect([...parts.keys()][0]).toBe('mimetype')
  expect(part('meta.xml')).toContain('<dc:language>fr-FR</dc:language>')
  expect(part('meta.xml')).toContain(`<dc:title>${told.title}</dc:title>`)
  expect(part('styles.xml')).toContain('fo:language="fr"')
  expect(part('settings.xml')).toContain('VerticalSplitPosition')
  expect(unzipped(readFileSync(files.xlsx)).get('xl/worksheets/sheet2.xml')!.toString()).toContain(
    'state="frozen"',
  )
})

it('a minute is seen among hours', () => {
  const said = (kind: Kind, part: string) => unzipped(readFileSync(files[kind])).get(part)!.toString()
  const hours = /style:name="Nhours".*?decimal-places="(\d)"/.exec(said('ods', 'content.xml'))?.[1]
  const written = /#,##0\.(0+)(?:&quot;|") h/.exec(said('xlsx', 'xl/styles.xml'))?.[1]
  for (const decimals of [Number(hours), written?.length ?? 0])
    expect(Number((1 / 60).toFixed(decimals))).toBeGreaterThan(0)
})
