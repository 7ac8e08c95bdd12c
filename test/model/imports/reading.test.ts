import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessMapping, missingFields, rememberMapping } from '@/lib/imports/model/columns'
import { Unreadable } from '@/lib/imports/read/unreadable'
import { inSharedData } from '@/scripts/setup/checkout.mjs'
import { limits, read, refusal, write } from './reading'

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
