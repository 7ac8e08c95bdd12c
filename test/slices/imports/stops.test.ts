import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db, newId } from '@/lib/db'
import { depositList } from '@/lib/imports'
import { confirmImport } from '@/lib/imports/commands/decide'
import { chooseColumns } from '@/lib/imports/commands/prepare'
import { ChooseColumns, Deposit } from '@/lib/imports/schema'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, bytes, confirm, deposit, never, preview, stateOf, verdicts } from './lists'

// Twenty processes are started and killed, one after the other.
vi.setConfig({ testTimeout: 580_000 })

let world: World
let ada: Person
const folder = mkdtempSync(join(tmpdir(), 'osmose-stops-'))

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  ada = await world.as('ada')
})

const ROWS = 6_500
const big = (domain: string) =>
  [
    'identifiant_externe;email;nom;prenom;fonction;unite;communautes',
    ...Array.from(
      { length: ROWS },
      (_, n) =>
        `${domain}${n};a${n}@${domain}.gouv.example;Nom ${n};Zoé;Poste ${n % 9};Bureau ${n % 30};${n % 50 === 0 ? 'archives-public-free' : ''}`,
    ),
  ].join('\n')

/** Everything an import writes, without the keys that differ from one run to the next. */
const written = async (domain: string) =>
  (
    await db.member.findMany({
      where: { email: { endsWith: `@${domain}.gouv.example` } },
      orderBy: { email: 'asc' },
      select: {
        email: true,
        name: true,
        externalId: true,
        jobTitle: true,
        status: true,
        provenance: true,
        unit: { select: { name: true } },
        memberships: { select: { role: true, status: true } },
      },
    })
  ).map(({ email, externalId, ...rest }) => ({
    ...rest,
    email: email.replace(domain, 'x'),
    externalId: externalId?.replace(domain, 'x'),
  }))

/** Runs the work in a process of its own, and kills it after so long. Returns whether it had ended by itself. */
function killedAfter(milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join('test', 'slices', 'imports', 'killed.ts')],
      {
        env: process.env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    child.once('message', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
    child.once('exit', (code) => done(code === 0))
  })
}

describe('killed twenty times, at random points', () => {
  it('a rerun gives exactly the same rows', async () => {
    await db.organisation.update({
      where: { id: world.culture },
      data: { domains: ['un.gouv.example', 'deux.gouv.example'] },
    })
    await apply(ada, big('un'), { organisationId: world.culture })
    const expected = await written('un')
    expect(expected).toHaveLength(ROWS)

    const id = await deposit(ada, big('deux'), { organisationId: world.culture })
    const columns = Object.fromEntries(
      ['identifiant_externe', 'email', 'nom', 'prenom', 'fonction', 'unite', 'communautes'].map(
        (field, n) => [`c${n}`, field],
      ),
    )
    await chooseColumns(ada, ChooseColumns.parse({ importId: id, ...columns }))
    // The longest wait grows little by little, so that kills fall all along the way, whatever the machine's pace.
    let seed = 7
    const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    let kills = 0
    while (kills < 20) {
      if (!(await killedAfter(20 + chance() * (150 + kills * 40)))) kills += 1
      if ((await stateOf(id)) === 'ready') await confirmImport(ada, { importId: id, confirmation: '' })
      if ((await stateOf(id)) === 'done') break
    }
    await workOnImports(never, id)
    if ((await stateOf(id)) === 'ready') await confirm(ada, id)
    expect(await stateOf(id)).toBe('done')
    expect(await written('deux')).toEqual(expected)
    const community = world.communities['public-free']!
    const members = await db.membership.count({ where: { communityId: community.id, status: 'member' } })
    expect((await db.communityCounter.findUnique({ where: { communityId: community.id } }))?.members).toBe(
      members,
    )
  })
})

describe('two at once', () => {
  const LIST = 'email;nom;prenom\nt1@culture.gouv.example;Un;Éva\nt2@culture.gouv.example;Deux;Paul'

  it('the same list, applied twice at the same moment, makes each account once', async () => {
    await db.organisation.update({
      where: { id: world.culture },
      data: { domains: ['culture.gouv.example'] },
    })
    const lists = [
      await preview(ada, LIST, { organisationId: world.culture }),
      await preview(ada, LIST, { organisationId: world.culture }),
    ]
    for (const importId of lists) await confirmImport(ada, { importId, confirmation: '' })
    await Promise.all(lists.map((id) => workOnImports(never, id)))
    expect(
      await db.member.count({
        where: { email: { in: ['t1@culture.gouv.example', 't2@culture.gouv.example'] } },
      }),
    ).toBe(2)
    const said = [(await verdicts(lists[0]!)).join(), (await verdicts(lists[1]!)).join()].sort()
    expect(said).toEqual(['created,created', 'unchanged,unchanged'])
  })

  it('two workers on one list do its work once', async () => {
    const content = [
      'email;nom;prenom',
      ...Array.from({ length: 5_000 }, (_, n) => `w${n}@culture.gouv.example;N${n};Zoé`),
    ].join('\n')
    const id = await preview(ada, content, { organisationId: world.culture })
    await confirmImport(ada, { importId: id, confirmation: '' })
    await Promise.all([workOnImports(never, id), workOnImports(never, id)])
    expect(await stateOf(id)).toBe('done')
    expect(
      await db.member.count({ where: { email: { startsWith: 'w' }, usualName: { startsWith: 'N' } } }),
    ).toBe(5_000)
  })

  it('a deposit sent twice is one list; confirmed twice, it is applied once', async () => {
    const importId = newId()
    const send = () => depositList(ada, Deposit.parse({ importId, name: 'a.csv' }), bytes(LIST))
    expect(await send()).toEqual(await send())
    const id = await preview(ada, LIST, { organisationId: world.culture })
    await confirm(ada, id)
    await expect(confirmImport(ada, { importId: id, confirmation: '' })).rejects.toMatchObject({
      key: 'imports.mistake.movedOn',
    })
  })
})

describe('a browser closed in mid-upload', () => {
  it('leaves nothing behind', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('email;nom'))
        controller.error(new Error('connection lost'))
      },
    })
    const importId = newId()
    await expect(depositList(ada, Deposit.parse({ importId, name: 'a.csv' }), broken)).rejects.toThrow(
      'connection lost',
    )
    await expect(
      depositList(
        ada,
        Deposit.parse({ importId, name: 'a.csv', size: '200' }),
        bytes('email;nom;prenom\na@x.fr;A;B'),
      ),
    ).rejects.toMatchObject({ key: 'imports.mistake.cutShort' })
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect(await db.accountImport.count({ where: { id: importId } })).toBe(0)
  })

  it('a file that is no list leaves nothing either, and says why', async () => {
    const importId = newId()
    await expect(
      depositList(ada, Deposit.parse({ importId, name: 'a.csv' }), bytes('email;nom\n"a@x.fr;A')),
    ).rejects.toMatchObject({
      key: 'imports.unreadable.quoteOpen',
      options: { values: { line: 2, where: 'both' } },
    })
    expect(await db.accountImport.count({ where: { id: importId } })).toBe(0)
    expect(readdirSync(join(folder, 'imports'))).not.toContain(importId)
  })
})
