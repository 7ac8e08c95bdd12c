import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { importLimits, type Limits } from '@/lib/imports/limits'
import { guessMapping, missingFields, rememberMapping } from '@/lib/imports/model/columns'
import { openTable, type TableRow } from '@/lib/imports/read/table'
import { Unreadable } from '@/lib/imports/read/unreadable'
import { inSharedData } from '@/scripts/setup/checkout.mjs'
import { zipOf } from './zip'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose-reading-'))
const limits = importLimits()

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Read {
  headers: string[]
  rows: TableRow[]
  encoding?: string
  separator?: string
}

async function read(path: string, within: Limits = limits): Promise<Read> {
  const table = await openTable(path, basename(path), within)
  try {
    const rows: TableRow[] = []
    for await (const some of table.rows()) rows.push(...some)
    return { headers: table.headers, rows, encoding: table.encoding, separator: table.separator }
  } finally {
    await table.close()
  }
}

/** Why it cannot be read: the key, and `line:column`. */
async function refusal(path: string, within?: Limits): Promise<string> {
  try {
    await read(path, within)
    return 'read'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { line, column } = error.place
    return [error.key, line && (column ? `${line}:${column}` : `${line}`)].filter(Boolean).join(' ')
  }
}

describe('a text is read', () => {
  const text = 'email;nom;prenom\r\nzoe@x.fr;Lefèvre;Zoé\r\n'
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return bigEndian ? buffer.swap16() : buffer
  }
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', utf16(false, true)],
    ['utf-16be', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s', async (encoding, content) => {
    const found = await read(write('encodage.csv', content))
    expect(found).toMatchObject({ encoding, headers: ['email', 'nom', 'prenom'] })
    expect(found.rows[0]?.cells).toEqual(['zoe@x.fr', 'Lefèvre', 'Zoé'])
  })

  it('in Windows-1252 and ISO-8859-15, told apart by what they do not share', async () => {
    const row = (bytes: number[]) =>
      Buffer.concat([
        Buffer.from('email;nom;prenom\na@x.fr;b'),
        Buffer.from(bytes),
        Buffer.from('uf;\xc9va\n', 'latin1'),
      ])
    expect((await read(write('1252.csv', row([0x9c])))).rows[0]?.cells[1]).toBe('bœuf')
    expect(await read(write('15.csv', row([0xbd])))).toMatchObject({ encoding: 'iso-8859-15' })
    expect((await read(write('15.csv', row([0xbd])))).rows[0]?.cells[1]).toBe('bœuf')
  })

  it('even when the first accent comes after a megabyte of plain letters', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, n) => `agent${n}@culture.gouv.example;${'Martin '.repeat(15)};Luc`,
    )
    const content = Buffer.from(['email;nom;prenom', ...rows, 'z@x.fr;Lefèvre;Zoé'].join('\n'), 'latin1')
    const found = await read(write('tard.csv', content))
    expect([found.encoding, found.rows.at(-1)?.cells[1]]).toEqual(['windows-1252', 'Lefèvre'])
  })

  it.each([
    [';', 'a@x.fr;Le Goff, Anne;Anne'],
    [',', 'a@x.fr,"Le Goff; Anne",Anne'],
    ['\t', 'a@x.fr\tLe "Goff"\tAnne'],
  ])('separated by «%s»', async (separator, row) => {
    const header = ['email', 'nom', 'prenom'].join(separator)
    expect((await read(write('sep.csv', `${header}\n${row}\n`))).separator).toBe(separator)
  })

  it('after comments, a title, empty lines and what Excel announces', async () => {
    const found = await read(
      write('avant.csv', '# liste du 3 mars\nsep=;\n\nemail;nom;prenom\na@x.fr;Un;Anne\n'),
    )
    expect(found.rows).toEqual([{ line: 5, cells: ['a@x.fr', 'Un', 'Anne'] }])
    const titled = await read(write('titre.csv', 'Liste des agents;;\nemail;nom;prenom\na@x.fr;Un;Anne\n'))
    expect(titled.headers).toEqual(['email', 'nom', 'prenom'])
  })

  it('with quotes, lines within quotes, and its lines counted as an editor does', async () => {
    const found = await read(
      write('lignes.csv', 'email;nom;prenom\na@x.fr;"Un\ndeux";"l’""autre"""\n\nb@x.fr;Trois;Luc\n'),
    )
    expect(found.rows).toEqual([
      { line: 2, cells: ['a@x.fr', 'Un\ndeux', 'l’"autre"'] },
      { line: 5, cells: ['b@x.fr', 'Trois', 'Luc'] },
    ])
  })
})

it('a header that no text can hold is read without it', async () => {
  const text = Buffer.from('\ufeffemail;nom;prenom;ti\0tre\na@x.fr;Un;Anne;\n', 'utf16le')
  expect((await read(write('nul.csv', text))).headers).toEqual(['email', 'nom', 'prenom', 'ti tre'])
})

describe('what columns mean', () => {
  it('is said by their headers, were they words of the machine’s own', () => {
    expect(guessMapping(['email', 'constructor', '__proto__', 'toString'])).toEqual([
      'email',
      ...[null, null, null],
    ])
  })

  it('is remembered of a header that two columns bear', () => {
    const headers = ['email', 'nom', 'Email']
    const chosen = rememberMapping(headers, ['email', 'nom', null])
    expect(guessMapping(['nom', 'email'], chosen)).toEqual(['nom', 'email'])
    expect(rememberMapping(headers, [null, 'nom', 'email'])).toEqual({ email: 'email', nom: 'nom' })
  })
})

describe('what cannot be read says where', () => {
  const header = 'email;nom;prenom\n'
  const good = 'a@x.fr;Un;Anne\n'
  it.each([
    ['vide.csv', '', 'empty'],
    ['blancs.csv', '\n\n', 'empty'],
    ['guillemet.csv', `${header}${good.repeat(2_500)}b@x.fr;D"eux";Luc\n`, 'quote 2502:2'],
    ['ouvert.csv', `${header}${good}b@x.fr;"Deux;Luc\n${good}`, 'quoteOpen 3:2'],
    ['image.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notATable'],
    ['liste.pdf', '%PDF-1.4', 'otherFormat'],
    ['liste.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldOrProtected'],
    ['liste.xlsx', 'email;nom', 'corrupt'],
    ['cellule.csv', `${header}a@x.fr;${'x'.repeat(6_000)};Anne`, 'cellTooLong 2:2'],
    ['enorme.csv', `${header}a@x.fr;"${'x'.repeat(2_000_000)}";Anne`, 'cellTooLong 2:2'],
    ['colonnes.csv', `${header}${'x;'.repeat(1_000)}`, 'tooManyColumns 2'],
    ['million.csv', `${'x;'.repeat(1_000_000)}\n`, 'tooManyColumns 1'],
  ])('%s', async (name, content, said) => {
    const found = await refusal(write(name, content))
    expect(found).toBe(said)
  })

  it('more rows than allowed, a file that is too large', async () => {
    const content = `${header}${good.repeat(20)}`
    expect(await refusal(write('longue.csv', content), { ...limits, rows: 10 })).toBe('tooManyRows 12')
    expect(await refusal(write('lourde.csv', content), { ...limits, bytes: 100 })).toBe('tooLarge')
  })
})

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

const shared = inSharedData('bulk-files')
describe.skipIf(!existsSync(shared))('the files of ../shared/data/bulk-files', () => {
  const files = (under: string): string[] =>
    readdirSync(under).flatMap((name) => {
      const path = join(under, name)
      return statSync(path).isDirectory() ? files(path) : name.endsWith('.json') ? [] : [path]
    })
  it.each((existsSync(shared) ? files(shared) : []).map((path) => relative(shared, path)))(
    '%s',
    async (name) => {
      let verdict: string
      try {
        const { headers, rows } = await read(join(shared, name))
        const isOdd = rows.some(({ found }) => found !== undefined)
        const isMissing = missingFields(guessMapping(headers)).length > 0
        verdict = isOdd ? 'odd rows' : isMissing ? 'columns missing' : 'good'
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        verdict = error.key
      }
      // None is a list of accounts: what is good reads well, and lacks our columns; what is bad never passes.
      if (/_good|good_/.test(name) && !ODD_GOOD.includes(basename(name)))
        expect(verdict).toBe('columns missing')
      if (/\bbad|_bad/.test(basename(name))) expect(verdict).not.toBe('good')
    },
  )

  /** Good for the service they come from, which reads rows of any length; a row too short or too long is refused here. */
  const ODD_GOOD = [
    'diagnostics_complete_good.csv',
    'diagnostics_complete_staff_good.csv',
    'diagnostics_simple_good_separator_semicolon_no_appro.csv',
  ]

  it('gives the expected cells of the torture sets', async () => {
    const set = join(shared, 'csv-spectrum')
    for (const name of [
      'comma_in_quotes',
      'escaped_quotes',
      'newlines',
      'newlines_crlf',
      'quotes_and_newlines',
      'utf8',
      'json',
    ]) {
      const { headers, rows } = await read(join(set, `${name}.csv`))
      const found = rows.map(({ cells }) =>
        Object.fromEntries(headers.map((header, index) => [header, cells[index]])),
      )
      expect(found, name).toEqual(JSON.parse(readFileSync(join(set, 'json', `${name}.json`), 'utf8')))
    }
  })
})
