import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { limits, read, refusal, write } from './reading'
import { zipOf } from './zip'

const WORKBOOK = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="Agents" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheet = (...rows: string[]) => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
const TITLES = `<row r="1">${cell('A1', 'email')}${cell('B1', 'nom')}${cell('C1', 'prenom')}${cell('D1', 'siret')}</row>`

describe('a workbook is read', () => {
  it('from Excel: missing cells, numbers as people read them, what formulas gave last', async () => {
    const row = `<row r="3">${cell('A3', 'a@x.fr')}<c r="C3" t="str"><f>UPPER("anne")</f><v>ANNE</v></c><c r="D3"><v>1.3002526500013E13</v></c></row>`
    const path = write('a.xlsx', zipOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(TITLES, row) }))
    expect((await read(path)).rows).toEqual([{ line: 3, cells: ['a@x.fr', '', 'ANNE', '13002526500013'] }])
  })

  it('from Excel: days as days, whether counted from 1900 or from 1904; an hour is none', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    const row = `<row r="2">${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>46387</v></c>`).join('')}</row><row r="3"><c s="1"><v>0.5</v></c></row>`
    const days = async (workbook: string) => {
      const files = { 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet(TITLES, row) }
      const found = await read(
        write('jours.xlsx', zipOf({ ...WORKBOOK, ...files, 'xl/workbook.xml': workbook })),
      )
      return found.rows.map(({ cells }) => cells)
    }
    const usual = WORKBOOK['xl/workbook.xml']
    expect(await days(usual)).toEqual([
      ['46387', '2026-12-31', '2026-12-31', '46387'],
      ['0.5', '', '', ''],
    ])
    const from1904 = usual.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect((await days(from1904))[0]).toEqual(['46387', '2031-01-01', '2031-01-01', '46387'])
  })

  it('from Excel, with rows that are numbered twice, beyond all sheets, or not at all', async () => {
    const row = (number: string) => `<row r="${number}">${cell(`A${number}`, number)}</row>`
    const path = write(
      'lignes.xlsx',
      zipOf({
        ...WORKBOOK,
        'xl/worksheets/sheet1.xml': sheet(
          TITLES,
          ...['2', '2', '99999999999', 'x', '-1', '9.5', '9'].map(row),
        ),
      }),
    )
    const lines = (await read(path)).rows.map(({ line }) => line)
    expect(lines).toEqual([2, 3, 4, 5, 6, 7, 9])
  })

  it('from OpenDocument: repeated cells and rows, days, notes left out', async () => {
    const text = (said: string) => `<table:table-cell><text:p>${said}</text:p></table:table-cell>`
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table>
      <table:table-row>${text('email')}${text('nom')}${text('prenom')}${text('date_fin')}</table:table-row>
      <table:table-row>${text('a@x.fr')}<table:table-cell table:number-columns-repeated="2"><text:p>Anne</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2030-12-31"><office:annotation><text:p>note</text:p></office:annotation><text:p>31/12/30</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table></office:document-content>`
    const path = write(
      'a.ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }),
    )
    expect((await read(path)).rows).toEqual([{ line: 2, cells: ['a@x.fr', 'Anne', 'Anne', '2030-12-31'] }])
  })

  it.each([
    [
      'macros.xlsx',
      { ...WORKBOOK, 'xl/vbaProject.bin': 'x', 'xl/worksheets/sheet1.xml': sheet(TITLES) },
      'macros',
    ],
    ['macros.ods', { mimetype: 'x', 'content.xml': '<a/>', 'Basic/Standard/Module1.xml': '<a/>' }, 'macros'],
    ['renomme.csv', { ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(TITLES) }, 'wrongExtension'],
    ['sansfeuille.xlsx', { 'xl/styles.xml': '<a/>' }, 'noSheet'],
    [
      'abime.xlsx',
      { ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(TITLES, '<row r="7"><c r="B7">') },
      'corrupt 7:2',
    ],
    [
      'entites.xlsx',
      {
        ...WORKBOOK,
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet(`<row r="1">${cell('A1', '&a;')}</row>`)}`,
      },
      'corrupt 1:1',
    ],
    [
      'large.xlsx',
      { ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(`<row r="1">${cell('XFD1', 'x')}</row>`) },
      'tooManyColumns 1:16384',
    ],
  ])('%s is refused', async (name, files, said) => {
    expect(await refusal(write(name, zipOf(files as Record<string, string>)))).toBe(said)
  })

  it('a zip bomb stops at the limit, whatever it announces', async () => {
    const path = write(
      'bombe.xlsx',
      zipOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(' '.repeat(30_000_000)) }),
    )
    expect(statSync(path).size).toBeLessThan(100_000)
    expect(await refusal(path, { ...limits, inflatedBytes: 5_000_000 })).toBe('inflated')
  })

  it('cut anywhere, it is damaged, and nothing else', async () => {
    const whole = zipOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet(TITLES) })
    for (let at = 8; at < whole.length; at += 37)
      expect(await refusal(write('coupe.xlsx', whole.subarray(0, at))), `${at}`).toBe('corrupt')
  })
})
