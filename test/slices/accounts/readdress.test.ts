import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { askForPassword, passwordLinkAbout, signIn, signInWithLink } from '@/lib/accounts'
import { settleIdentity } from '@/lib/accounts/proconnect/identities'
import { db } from '@/lib/db'
import { undoImport } from '@/lib/imports/commands/decide'
import { workOnImports } from '@/lib/imports/work'
import type { Person } from '@/lib/policy'
import { ENTERPRISE, ScimClient, USER } from '../../scim/client'
import { openScim } from '../../scim/server'
import { makeWorld, type World } from '../../world'
import { apply, never } from '../imports/lists'
import { scimDirectory } from '../provisioning/directories'
import { browser, linkInMailTo } from './door'

/** An address that somebody else than its owner has given is proven by nobody, until its owner comes in by it. */
let world: World
let ada: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-readdress-'))
  world = await makeWorld()
  ada = await world.as('ada')
})

const HEADER = 'identifiant_externe;email;nom;prenom'
const listed = (number: string, name: string) =>
  apply(ada, `${HEADER}\n${number};${name}@culture.gouv.example;Roux;Léa`, { organisationId: world.culture })
const isProven = async (name: string) =>
  (await db.member.findUniqueOrThrow({ where: { email: `${name}@culture.gouv.example` } })).emailVerified

/** Somebody who came once, by a link mailed to their address. */
async function comesIn(name: string) {
  const email = `${name}@culture.gouv.example`
  await signIn(browser(), { email, password: '', by: 'link' })
  await signInWithLink(browser(), { token: await linkInMailTo(email, '/connexion/lien') })
}

describe('a list that corrects an address', () => {
  it('leaves it unproven, until its owner comes in by a link mailed to it', async () => {
    await listed('R1', 'lea')
    await comesIn('lea')
    expect(await isProven('lea')).toBe(true)
    await listed('R1', 'lea.roux')
    expect(await isProven('lea.roux')).toBe(false)
    await comesIn('lea.roux')
    expect(await isProven('lea.roux')).toBe(true)
  })

  it('and so does taking it back', async () => {
    await listed('R2', 'ida')
    await comesIn('ida')
    const id = await listed('R2', 'ida.roux')
    await undoImport(ada, { importId: id })
    await workOnImports(never, id)
    expect(await isProven('ida')).toBe(false)
  })

  it('makes worthless what was mailed to the former one', async () => {
    await listed('R3', 'zoe')
    await comesIn('zoe')
    await askForPassword(browser(), { email: 'zoe@culture.gouv.example' })
    const token = await linkInMailTo('zoe@culture.gouv.example', '/mot-de-passe')
    expect(await passwordLinkAbout(token)).not.toBeNull()
    await listed('R3', 'zoe.roux')
    expect(await passwordLinkAbout(token)).toBeNull()
  })

  it('is not proven by an identity that gives another one', async () => {
    await listed('R4', 'luc')
    const of = (email: string) => ({
      ...{ issuer: 'https://proconnect.example', idpId: 'culture', sub: 'luc', email },
      ...{ givenName: 'Luc', usualName: 'Roux' },
    })
    const { kind } = await settleIdentity(of('luc@culture.gouv.example'), new Date())
    expect(kind).toBe('activate')
    expect(await isProven('luc')).toBe(true)
    await listed('R4', 'luc.roux')
    expect((await settleIdentity(of('luc@culture.gouv.example'), new Date())).kind).toBe('enter')
    expect(await isProven('luc.roux')).toBe(false)
    await settleIdentity(of('luc.roux@culture.gouv.example'), new Date())
    expect(await isProven('luc.roux')).toBe(true)
  })
})

it('a directory is trusted to say who works there, not to have read their mail', async () => {
  const server = await openScim()
  const idp = new ScimClient(server.url, (await scimDirectory(world.culture)).token)
  const { body } = await idp.post('/Users', {
    schemas: [USER, ENTERPRISE],
    userName: 'paul@culture.gouv.example',
    name: { givenName: 'Paul', familyName: 'Vert' },
    active: true,
    emails: [{ value: 'paul@culture.gouv.example', type: 'work', primary: true }],
  })
  await comesIn('paul')
  expect(await isProven('paul')).toBe(true)
  const value = [{ value: 'paul.vert@culture.gouv.example', type: 'work', primary: true }]
  await idp.patch(`/Users/${String(body.id)}`, [{ op: 'replace', path: 'emails', value }])
  expect(await isProven('paul.vert')).toBe(false)
  await server.stop()
})
