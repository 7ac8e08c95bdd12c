import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pdfOf } from '@/lib/reports/files/pdf'
import type { Source } from '@/lib/reports/files/source'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import { annexedIn } from '@/lib/reports/ui/annexed'
import { richDocument } from '../../model/reports/richDocument'
import { hasPoppler, saidBy } from '../../programs'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const source: Source = {
  ...{ document: richDocument, fingerprint: fingerprintOf(richDocument) },
  version: { number: 3, on: '2026-04-03' },
}
const never = new AbortController().signal
const folder = mkdtempSync(join(tmpdir(), 'osmose-pdf-'))
const file = join(folder, 'report.pdf')
const tables = richDocument.sections.flatMap((section) => section.tables)
const charts = richDocument.sections.flatMap((section) => section.charts)
const spaceless = (text: string) => text.replace(/\s/gu, '')

beforeAll(async () => writeFileSync(file, await pdfOf(source, never)))
afterAll(() => rmSync(folder, { recursive: true }))

/** Texts that stand behind a name in the file itself: `/Alt`, `/Title`. */
const named = (name: string) =>
  [...readFileSync(file, 'latin1').matchAll(new RegExp(`/${name} (?:\\((.*?)\\)|<([0-9A-F]*)>)`, 'g'))].map(
    ([, plain, hex]) =>
      plain ?? new TextDecoder('utf-16be').decode(Buffer.from(hex!, 'hex')).replace('\ufeff', ''),
  )

describe.skipIf(!hasPoppler())('the PDF of a report, as poppler reads it', () => {
  it('says its title and its language, and is tagged', () => {
    const info = saidBy('pdfinfo', file)
    expect(info).toMatch(/^Tagged:\s+yes$/m)
    expect(/^Title:\s+(.*)$/m.exec(info)?.[1]).toBe(richDocument.title)
    expect(/^Page size:\s+.*$/m.exec(info)?.[0]).toContain('A4')
    expect(info).toMatch(/^JavaScript:\s+no$/m)
    expect(named('Lang')).toContain('fr')
  })

  it('has a structure: titles in their order, tables with their headers', () => {
    const structure = saidBy('pdfinfo', '-struct', file)
    const count = (pattern: RegExp) => [...structure.matchAll(pattern)].length
    const levels = [...structure.matchAll(/^\s*H(\d) /gm)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    expect(count(/^\s*Table /gm)).toBe(tables.length)
    expect(count(/\/Scope \/Column/g)).toBe(tables.reduce((sum, { columns }) => sum + columns.length, 0))
    expect(count(/\/Scope \/Row/g)).toBe(tables.reduce((sum, { rows }) => sum + rows.length, 0))
    expect(count(/^\s*Figure/gm)).toBe(charts.length)
  })

  it('says each drawing in words', () => {
    const words = named('Alt')
    expect(charts.filter(({ alt }) => !words.some((said) => said.includes(alt)))).toEqual([])
  })

  it('is led through by bookmarks, a part each', () => {
    const marks = named('Title')
    const missing = richDocument.sections.filter(({ title }) => !marks.some((mark) => mark.endsWith(title)))
    expect(missing).toEqual([])
  })

  it('has long tables at its end, each told where it would have been', () => {
    const annexed = [...annexedIn(richDocument)]
    expect(annexed.length).toBeGreaterThan(0)
    const text = spaceless(saidBy('pdftotext', '-raw', file, '-'))
    const annex = text.lastIndexOf(spaceless('Annexe : les tableaux entiers'))
    for (const [{ title }, name] of annexed) {
      expect(text.indexOf(spaceless(`en annexe, sous ${name}.`))).toBeLessThan(annex)
      expect(text.indexOf(spaceless(`${name} · ${title}`), annex)).toBeGreaterThan(annex)
    }
  })

  it('carries its letters', () => {
    const [, , ...fonts] = saidBy('pdffonts', file).trim().split('\n')
    expect(fonts.length).toBeGreaterThan(0)
    // Columns from the right: object, its generation, unicode, subset, embedded.
    expect(fonts.filter((line) => line.trim().split(/\s+/).at(-5) !== 'yes')).toEqual([])
    expect(fonts.some((line) => line.includes('Inter'))).toBe(true)
  })

  it('holds every word and figure, in the order in which they are read, on numbered pages', () => {
    const text = spaceless(saidBy('pdftotext', '-raw', file, '-'))
    let from = 0
    for (const { title, headline, notes } of richDocument.sections)
      for (const said of [title, headline ?? '', ...notes].map(spaceless)) {
        // The list of parts says their titles once before.
        const at = said === spaceless(title) ? text.lastIndexOf(said) : text.indexOf(said, from)
        expect({ said, isThere: at >= from }).toEqual({ said, isThere: true })
        from = at
      }
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(saidBy('pdfinfo', file))?.[1])
    expect(text).toContain(`${pages}/${pages}`)
    expect(text).toContain(spaceless(`${richDocument.title} · Version 3`))
  })

  it('says the same each time', async () => {
    const again = join(folder, 'again.pdf')
    writeFileSync(again, await pdfOf(source, never))
    expect(saidBy('pdftotext', again, '-')).toBe(saidBy('pdftotext', file, '-'))
  })
})
