import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sayer } from '@/lib/reports/said'
import { ReportDocument } from '@/lib/reports/ui/ReportDocument'
import { richDocument } from './richDocument'

const published = { number: 3, fingerprint: 'sha256-9f86d081884c7d65', on: '2026-04-03' }
const html = renderToStaticMarkup(createElement(ReportDocument, { document: richDocument, published }))
const all = (pattern: RegExp, text = html) => [...text.matchAll(pattern)].map(([, first]) => first!)
const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
const charts = richDocument.sections.flatMap((section) => section.charts)
const tables = richDocument.sections.flatMap((section) => section.tables)

describe('a report on its page', () => {
  it('has one title, and no level of titles is jumped', () => {
    const levels = all(/<h([1-6])\b/g).map(Number)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  })

  it('leaves the first level of titles to the page that it is nested in', () => {
    const nested = renderToStaticMarkup(
      createElement(ReportDocument, { document: richDocument, isNested: true }),
    )
    expect(Math.min(...all(/<h([1-6])\b/g, nested).map(Number))).toBe(2)
    const [title] = all(/<h1[^>]*>(.*?)<\/h1>/g)
    expect(all(/<p class="os-report__title">(.*?)<\/p>/g, nested)).toEqual([title])
  })

  it('leads to each of its parts, and nowhere else', () => {
    const ids = all(/\sid="([^"]*)"/g)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const asked = [
      ...all(/href="#([^"]*)"/g),
      ...all(/url\(#([^)]*)\)/g),
      ...all(/aria-(?:labelledby|describedby)="([^"]*)"/g).flatMap((names) => names.split(' ')),
    ]
    expect(asked.filter((id) => !ids.includes(id))).toEqual([])
    expect(richDocument.sections.filter(({ key }) => !html.includes(`href="#partie-${key}"`))).toEqual([])
  })

  it('says each chart in words, and each has its table in the same part', () => {
    expect(
      all(/<desc[^>]*>([^<]*)/g)
        .map(plain)
        .sort(),
    ).toEqual(charts.map(({ alt }) => alt).sort())
    expect(all(/(<table)/g)).toHaveLength(tables.length)
    expect(all(/<svg[^>]*role="(img)"/g)).toHaveLength(charts.length)
  })

  it('shows every figure of the document, in its table, as it is said', () => {
    const bodies = all(/<tbody[^>]*>(.*?)<\/tbody>/g).map((body) =>
      all(/<tr[^>]*>(.*?)<\/tr>/g, body).map((row) => all(/<t[hd][^>]*>(.*?)<\/t[hd]>/g, row).map(plain)),
    )
    const say = sayer('fr')
    const asSaid = tables.map(({ rows, columns }) =>
      rows.map((row) => columns.map(({ unit }, at) => say(row[at], unit))),
    )
    const inOrder = (one: string[][], other: string[][]) => (String(one) < String(other) ? -1 : 1)
    expect(bodies.sort(inOrder)).toEqual(asSaid.sort(inOrder))
    expect(html).toContain('moins de 11 personnes')
  })

  it('names rows and columns for who hears the table', () => {
    const columns = tables.reduce((sum, table) => sum + table.columns.length, 0)
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
    expect(all(/<th scope="(col)"/g)).toHaveLength(columns)
    expect(all(/<th scope="(row)"/g)).toHaveLength(rows)
    expect(all(/(<caption)/g)).toHaveLength(tables.length)
  })

  it('names each table that no chart names, folded or not', () => {
    const alone = richDocument.sections.flatMap((section) =>
      section.tables.filter(({ key }) => !section.charts.some((chart) => chart.table === key)),
    )
    expect(alone.length).toBeGreaterThan(0)
    const titles = all(/<h3[^>]*>(.*?)<\/h3>/g).map(plain)
    expect(alone.filter(({ title }) => !titles.includes(title))).toEqual([])
  })

  it('keeps what its author typed harmless', () => {
    const comment = '<img src=x onerror=alert(1)> [lien](javascript:alert(1)) **gras**'
    const sections = [{ ...richDocument.sections[0]!, comment }]
    const shown = renderToStaticMarkup(
      createElement(ReportDocument, {
        document: { ...richDocument, foreword: comment, sections },
      }),
    )
    expect(shown).not.toMatch(/<img|javascript:/)
    expect(all(/(<strong>gras)/g, shown)).toHaveLength(2)
  })

  it('says which version it is once published, and that it is a draft before', () => {
    const text = plain(html).replaceAll('\u00a0', ' ')
    expect(text).toContain('version 3, le 3 avril 2026')
    expect(text).toContain('sha256-9f86d081884c7d65')
    expect(text).toContain('d’avril 2023 à mars 2026')
    const draft = plain(renderToStaticMarkup(createElement(ReportDocument, { document: richDocument })))
    expect(draft).toContain('brouillon')
    expect(draft).not.toContain('Empreinte')
  })

  it('is read in English too', () => {
    const english = renderToStaticMarkup(
      createElement(ReportDocument, { document: { ...richDocument, language: 'en' }, published }),
    )
    expect(english).toContain('lang="en"')
    expect(english).toContain('>Contents<')
  })
})
