import '@/test/own-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { directoryAsked, exportDirectory } from '@/lib/directory'
import type { Person } from '@/lib/policy'
import { ods } from '@/lib/ui/ods'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'
import { unzipped } from '@/test/unzipped'
import { makeWorld, type Name, type World } from '@/test/world'

/** Ada answers for everybody, Max for the ministry of Culture; Eve works in another one. */
let world: World
const viewers = {} as Record<Name, Person>

beforeAll(async () => {
  world = await makeWorld()
  for (const name of ['ada', 'max', 'ann', 'eve'] as const) viewers[name] = await world.as(name)
})
afterAll(closeDatabase)

const exported = (who: Name, address: Record<string, string>) =>
  exportDirectory(viewers[who], directoryAsked(address), 'csv')
const names = async (who: Name, address: Record<string, string>) =>
  (await exported(who, address)).map(({ givenName }) => givenName)

describe('an export of the directory', () => {
  it('is for those who administer accounts', async () => {
    for (const who of ['ann', 'eve'] as const)
      await expect(exported(who, { q: 'martin' })).rejects.toThrow('not found')
  })

  it('holds whom one administers, and nobody else', async () => {
    expect(await names('ada', { q: 'martin' })).toContain('Eve')
    expect(await names('max', { q: 'martin' })).not.toContain('Eve')
    expect(await names('max', {})).toContain('Bob')
    expect(await names('max', { administration: world.ecologie })).toEqual([])
    expect(await names('ada', { administration: world.ecologie })).toEqual(['Eve'])
  })

  it('holds no field that its reader is not shown, nor a person found by it', async () => {
    const bob = { where: { id: world.ids.bob } }
    await db.member.update({
      ...bob,
      data: { phone: '01', departement: '35', fieldVisibility: { departement: 'nobody', email: 'nobody' } },
    })
    const [row] = (await exported('max', { q: 'bob martin' })).filter(({ givenName }) => givenName === 'Bob')
    expect(row).toMatchObject({ email: null, departement: null, phone: null })
    expect(await names('ada', { q: 'bob', departement: '35' })).toEqual([])
  })

  it('holds whom an address finds on the page, where one administers them and is shown it', async () => {
    expect(await names('ada', { q: 'ann@culture.gouv.example' })).toEqual(['Ann'])
    expect(await names('max', { q: 'eve@ecologie.gouv.example' })).toEqual([])
    expect(await names('ada', { q: 'bob@culture.gouv.example' })).toEqual([])
  })

  it('leaves out who has gone', async () => {
    await db.member.update({ where: { id: world.ids.rex }, data: { status: 'left' } })
    expect(await names('ada', {})).not.toContain('Rex')
  })

  it('is written in the audit log: who, what, how many', async () => {
    await exported('max', { administration: world.culture })
    const last = await db.audit.findFirst({ where: { action: 'directory.export' }, orderBy: { at: 'desc' } })
    expect(last).toMatchObject({ actorId: world.ids.max, subjectId: world.culture })
    expect(last?.after).toMatchObject({ people: 8, format: 'csv', organisationId: world.culture })
    const skillId = newId()
    await exported('max', { competence: skillId, niveau: '4', aide: 'oui' })
    const bySkill = await db.audit.findFirst({
      where: { action: 'directory.export' },
      orderBy: { id: 'desc' },
    })
    expect(bySkill?.after).toMatchObject({ people: 0, skillId, level: 4, canHelp: true })
  })
})

it('an OpenDocument sheet says its type first, and its formulas are text', () => {
  const bytes = ods('Annuaire [2/3]', ['Nom'], [['=1+1'], ['<Benali> & "fils"\u0000'], [3]])
  expect(bytes.subarray(30, 38).toString()).toBe('mimetype')
  const content = unzipped(bytes).get('content.xml')?.toString()
  expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>')
  expect(content).toContain('&lt;Benali&gt; &amp; &quot;fils&quot;<')
  expect(content).toContain('office:value="3"')
  expect(content).toContain('table:name="Annuaire  2 3 "')
})

it('a table leaves in the format that its address asks for, as CSV when it says nothing known', async () => {
  const table = { name: 'annuaire', title: 'Annuaire', header: ['Nom'], rows: [['Benali'], [1.5]] }
  const named = (address: Record<string, string>) =>
    tableResponse(table, askedFormat(address)).headers.get('Content-Disposition')
  expect(named({ format: 'ods' })).toBe('attachment; filename="annuaire.ods"')
  expect(named({ format: 'exe' })).toBe('attachment; filename="annuaire.csv"')
  expect(await tableResponse(table, askedFormat({})).text()).toBe('Nom\r\nBenali\r\n1,5\r\n')
})
