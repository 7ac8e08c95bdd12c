import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { correctRow } from '@/lib/imports/commands/prepare'
import { CorrectRow } from '@/lib/imports/schema'
import type { Person } from '@/lib/policy'
import { zipOf } from '../../model/imports/zip'
import { makeWorld, type World } from '../../world'
import { apply, deposit, preview, stateOf, verdicts } from './lists'

/** What somebody who means harm would deposit: each is refused in words, or made harmless, and nothing falls. */
let world: World
let ada: Person
let bob: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-harm-'))
  world = await makeWorld()
  ada = await world.as('ada')
  bob = await world.as('bob')
})

const list = (...rows: string[]) => ['email;nom;prenom', ...rows].join('\n')
const ofCulture = (content: string | Uint8Array, more = {}) =>
  preview(ada, content, { organisationId: world.culture, ...more })
const nameOf = async (email: string) =>
  (await db.member.findUniqueOrThrow({ where: { email: `${email}@culture.gouv.example` } })).name
const why = (content: string | Uint8Array, name = 'liste.csv') =>
  deposit(ada, content, { organisationId: world.culture, name }).then(
    () => 'taken',
    (error: { key?: string }) => error.key ?? String(error),
  )

describe('a file', () => {
  it.each<[string, string | (() => Uint8Array), string, string?]>([
    ['ten thousand headers', `email;nom;prenom${';x'.repeat(10_000)}\na@x.fr;A;B`, 'tooManyColumns'],
    ['a header of a million letters', `email;nom;prenom;${'x'.repeat(900_000)}\na@x.fr;A;B;C`, 'cellTooLong'],
    ['nothing but NUL', '\0'.repeat(5_000), 'notATable'],
    ['a page', '<html><body><table><tr><td>email</td></tr></table></body></html>', 'noRows'],
    ['a workbook that holds a program', () => zipOf({ 'xl/vbaProject.bin': 'x' }), 'macros', 'liste.xlsm'],
    ['an archive that is no workbook', () => zipOf({ 'liste.csv': list() }), 'corrupt', 'liste.xlsx'],
  ])('%s', async (_, content, expected, name) => {
    const said = await why(typeof content === 'string' ? content : content(), name)
    expect(said).toBe(`imports.unreadable.${expected}`)
  })

  it('that promises a million entities is read without opening one of them', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    ).join('')
    const sheet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><worksheet><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`
    const book = zipOf({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
    })
    expect(await why(book, 'liste.xlsx')).toBe('imports.unreadable.corrupt')
  })

  it('is called by a name that says what it is, on one line, without a path', async () => {
    const id = await deposit(ada, list('a@culture.gouv.example;A;B'), {
      organisationId: world.culture,
      name: '../../etc/\u202Evsc.liste\u0000\r\nBcc: eve@x.fr.csv',
    })
    expect((await db.accountImport.findUniqueOrThrow({ where: { id } })).fileName).toBe(
      'vsc.listeBcc- eve@x.fr.csv',
    )
  })
})

describe('a name', () => {
  it('deceives no eye: nothing turned over, hidden, piled up, or made of letters without ink', async () => {
    await apply(
      ada,
      list(
        'rtl@culture.gouv.example;\u202Enitram\u202C;Zoé',
        'zero@culture.gouv.example;Du\u200Bpont;J\u00ADean',
        'zalgo@culture.gouv.example;Ze\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301;Luc',
        'bell@culture.gouv.example;Du\u0001val;A\u0007na',
      ),
      { organisationId: world.culture },
    )
    expect(await nameOf('rtl')).toBe('Zoé nitram')
    expect(await nameOf('zero')).toBe('Jean Dupont')
    expect((await nameOf('zalgo')).normalize('NFD').length).toBeLessThan(12)
    expect(await nameOf('bell')).toBe('A na Du val')
  })

  it('of letters that nobody sees, of ten thousand letters, or of marks alone is refused', async () => {
    const id = await ofCulture(
      list(
        'a1@culture.gouv.example;\u3164\u3164;Zoé',
        `a2@culture.gouv.example;${'A'.repeat(4_999)};Zoé`,
        'a3@culture.gouv.example;\u0301\u0301;Zoé',
        'a4@culture.gouv.example;\u2800;Zoé',
      ),
    )
    expect(await verdicts(id)).toEqual([
      'refused nom.name',
      'refused nom.tooLong',
      'refused nom.name',
      'refused nom.name',
    ])
  })
})

describe('an address', () => {
  it.each([
    ['another alphabet', 'аnn@culture.gouv.example'],
    ['a domain in another alphabet', 'eve@сulture.gouv.example'],
    ['two addresses', 'eve@x.fr,ann@culture.gouv.example'],
    ['a line end and a header', 'eve@x.fr\u2028Bcc: ann@culture.gouv.example'],
    ['a quoted part', '"ann@culture.gouv.example"@x.fr'],
    ['no end', `${'a'.repeat(300)}@culture.gouv.example`],
  ])('with %s opens nothing', async (_, address) => {
    const cell = `"${address.replaceAll('"', '""')}"`
    const [verdict] = await verdicts(await ofCulture(list(`${cell};Martin;Ann`)))
    expect(verdict).toMatch(/^refused email\.(email|tooLong)$/)
  })

  it('in letters as wide as two is the same as in ours, or is none', async () => {
    const [verdict] = await verdicts(await ofCulture(list('ａnn@culture.gouv.example;Martin;Ann')))
    expect(verdict).toBe('refused email.email')
  })
})

describe('a row', () => {
  it('cannot say a day that no calendar has', async () => {
    const days = [
      '31/12/99999',
      '99999-01-01',
      '0000-00-00',
      '31/02/2027',
      '1e9',
      '-1',
      '99999',
      '12/31/2027',
    ]
    const rows = days.map((day, n) => `d${n}@culture.gouv.example;N;P;${day}`)
    expect(await verdicts(await ofCulture(['email;nom;prenom;date_fin', ...rows].join('\n')))).toEqual(
      days.map(() => 'refused date_fin.date'),
    )
  })

  it('with headers said twice speaks by one of them, which the page asks about', async () => {
    const id = await deposit(ada, 'email;email;nom;Nom;prenom\na@culture.gouv.example;b@x.fr;A;B;C', {
      organisationId: world.culture,
    })
    const { mapping } = await db.accountImport.findUniqueOrThrow({ where: { id } })
    expect(mapping).toEqual(['email', null, 'nom', null, 'prenom'])
  })

  it('with a thousand skills, or a thousand communities, is judged like another, in time', async () => {
    const many = (what: string) => Array.from({ length: 250 }, (_, n) => `${what}${n}`).join('|')
    const rows = Array.from(
      { length: 300 },
      (_, n) => `m${n}@culture.gouv.example;N;P;${many(`sk${n}-`)};${many(`c${n}-`)}`,
    )
    const start = performance.now()
    const id = await ofCulture(['email;nom;prenom;competences;communautes', ...rows].join('\n'))
    expect(await stateOf(id)).toBe('ready')
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('is not made longer by hand than a file may say it', async () => {
    const id = await ofCulture(list('long@culture.gouv.example;Petit;Zoé'))
    await correctRow(ada, CorrectRow.parse({ importId: id, line: 2, c1: 'x'.repeat(500_000) }))
    const row = await db.accountImportRow.findFirstOrThrow({ where: { importId: id } })
    expect((row.cells as string[])[1]).toHaveLength(5_000)
    expect(await verdicts(id)).toEqual(['refused nom.tooLong'])
  })

  it('asked for by an agent says nothing of who is here, whatever administration it names', async () => {
    const id = await preview(
      bob,
      'email;nom;prenom;siret;administration\neve@ecologie.gouv.example;Martin;Eve;;Ministère de la Transition écologique\nnobody@ecologie.gouv.example;Martin;No;;Ministère de la Transition écologique',
      { organisationId: world.culture, request: true },
    )
    const [known, unknown] = await verdicts(id)
    expect(known).toBe(unknown)
  })
})
