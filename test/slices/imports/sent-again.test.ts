import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { isWhole } from '@/lib/files/storage'
import { depositList } from '@/lib/imports'
import { Deposit } from '@/lib/imports/schema'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { apply, bytes, preview, verdicts } from './lists'

let world: World
let ada: Person
let max: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-again-'))
  world = await makeWorld()
  ada = await world.as('ada')
  max = await world.as('max')
})

const list = (header: string, ...rows: string[]) => [header, ...rows].join('\n')
const member = (name: string) => db.member.findUnique({ where: { email: `${name}@culture.gouv.example` } })
const of = async (content: string) => verdicts(await preview(ada, content, { organisationId: world.culture }))

describe('a list that comes back', () => {
  it('reads the cells of our own files as they were before they were made harmless', async () => {
    await apply(
      ada,
      list('email;nom;prenom;telephone;fonction', "rendu@culture.gouv.example;Rendu;Ida;'+33612345678;'=1+1"),
      {
        organisationId: world.culture,
      },
    )
    expect(await member('rendu')).toMatchObject({ phone: '+33612345678', jobTitle: "'=1+1" })
  })

  it('closes everybody that rows say, but whoever brings the list', async () => {
    const rows = list(
      'email;nom;prenom;statut',
      'ada@culture.gouv.example;;;inactif'.replace(';;;', ';Martin;Ada;'),
    )
    expect(await of(rows)).toEqual(['unchanged yourself'])
  })
})

describe('one list sent twice', () => {
  const content = list('email;nom;prenom', 'double@culture.gouv.example;Double;Ida')
  const send = (viewer: Person, importId: string) =>
    depositList(
      viewer,
      Deposit.parse({ importId, name: 'liste.csv', organisationId: world.culture }),
      bytes(content),
    )

  it('at once is one list, with its file', async () => {
    const importId = newId()
    expect(await Promise.all([send(ada, importId), send(ada, importId)])).toEqual([
      { importId },
      { importId },
    ])
    const { fileKey } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
    expect(await isWhole(fileKey!, Buffer.byteLength(content))).toBe(true)
  })

  it('under the key of somebody else’s takes nothing of theirs away', async () => {
    const importId = newId()
    await send(ada, importId)
    await expect(send(max, importId)).rejects.toMatchObject({ status: 404 })
    const { fileKey, createdById } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
    expect(createdById).toBe(world.ids.ada)
    expect(await isWhole(fileKey!, Buffer.byteLength(content))).toBe(true)
  })
})
