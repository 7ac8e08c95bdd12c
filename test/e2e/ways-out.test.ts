import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountToken } from '@/lib/accounts/invitation/token'
import { createInvitationLink, revokeInvitation } from '@/lib/communities/commands/invitations'
import { invitationToken } from '@/lib/communities/tokens'
import { db, newId } from '@/lib/db'
import { uploadFile } from '@/lib/files'
import { Upload } from '@/lib/files/schema'
import { workOnImports } from '@/lib/imports/work'
import { bytes, deposit, never } from '../slices/imports/lists'
import { makeWorld, type Name, type World, type WorldCommunity } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** Where something leads nowhere any more, a page says why, and what one can do. */
let app: App
let world: World
let secret: WorldCommunity
const folder = mkdtempSync(join(tmpdir(), 'osmose-ways-'))

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  secret = world.communities['secret-managed']!
  app = await openApp({ FILES_DIR: folder })
})
afterAll(() => app?.stop())

const narrow = { viewport: { width: 320, height: 800 } }
const visit = (name: Name, options = {}) => app.visit(world.ids[name], options)

describe('a file whose bytes are lost', () => {
  let address: string
  let sheet: string

  beforeAll(async () => {
    const upload = Upload.parse({ communityId: secret.id, uploadId: newId(), name: 'perdu.txt' })
    const kept = await uploadFile(await world.as('bob'), upload, bytes('Bordereau'))
    if (kept.state !== 'stored') throw new Error(kept.state)
    address = `/fichiers/${secret.id}/${kept.versionId}`
    sheet = `/communautes/${secret.slug}/fichiers/${kept.depositId}`
  })

  it('is downloaded by the very link that will fail', async () => {
    await as(visit('bob'), async (page) => {
      await page.goto(sheet)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /Télécharger/ }).click(),
      ])
      expect(download.suggestedFilename()).toBe('perdu.txt')
    })
  })

  it('is said in words, with a number to give and the way back', async () => {
    const version = await db.depositVersion.findFirstOrThrow({ where: { communityId: secret.id } })
    rmSync(join(folder, version.storageKey))
    await as(visit('bob', narrow), async (page) => {
      await page.goto(sheet)
      await page.getByRole('link', { name: /Télécharger/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Le fichier n’a pas pu être donné' }).waitFor()
      expect(await page.getByRole('main').innerText()).toMatch(/plus sur nos disques.*le numéro \d{10}/s)
      await expectSound(page)
      await page.getByRole('link', { name: 'Revenir à la page' }).click()
      await page.getByRole('heading', { level: 1, name: 'perdu.txt' }).waitFor()
      expect((await page.goto(address))?.status()).toBe(500)
    })
  })

  it('is a sentence with its number for a program', async () => {
    const answered = await fetch(app.url + address, {
      headers: { cookie: await app.cookieOf(world.ids.bob) },
    })
    const { detail, status } = (await answered.json()) as { detail: string; status: number }
    expect([answered.status, status]).toEqual([500, 500])
    expect(detail).toMatch(/plus sur nos disques.*\d{10}/)
  })

  it('tells nobody else that it existed, and leads whoever is signed out to sign in', async () => {
    await as(visit('eve'), async (page) => {
      expect((await page.goto(address))?.status()).toBe(404)
      await page.getByRole('heading', { level: 1, name: 'Le fichier n’a pas pu être donné' }).waitFor()
      await page.getByRole('link', { name: 'Revenir à la page' }).click()
      expect(new URL(page.url()).pathname).toBe('/')
    })
    await as(app.visit(), async (page) => {
      await page.goto(address)
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
        `/connexion?retour=${encodeURIComponent(address)}`,
      )
    })
  })
})

describe('an invitation that opens nothing', () => {
  const link = async (slug: string) => {
    const input = { slug, role: 'member' as const, days: 7 as const, maxUses: 1 }
    const { invitationId } = await createInvitationLink(await world.as('ann'), input)
    return { invitationId, address: `/invitation/${invitationToken(invitationId)}` }
  }

  it('taken back, says so and whom to ask, and no longer names a secret community', async () => {
    const { invitationId, address } = await link(secret.slug)
    await as(visit('eve'), async (page) => {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: secret.name }).waitFor()
      await revokeInvitation(await world.as('ann'), { slug: secret.slug, invitationId })
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Cette invitation n’est plus valable' }).waitFor()
      expect(await page.title()).toContain('Cette invitation n’est plus valable')
      expect(await page.content()).not.toContain(secret.name)
      await expectSound(page)
      await page.getByRole('link', { name: 'Joindre Ann Martin' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ann Martin' }).waitFor()
    })
    await as(app.visit(undefined, narrow), async (page) => {
      await page.goto(address)
      expect(await page.content()).not.toContain(secret.name)
      await expectSound(page)
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
      expect(new URL(page.url()).searchParams.get('retour')).toBe(address)
    })
  })

  it('expired or used up, leads to the community where one may know of it, and ask', async () => {
    const open = world.communities['private-request']!
    const { invitationId, address } = await link(open.slug)
    await db.invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date(0) } })
    await as(visit('eve', narrow), async (page) => {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: 'Ce lien a expiré' }).waitFor()
      await db.invitation.update({
        where: { id: invitationId },
        data: { expiresAt: new Date(Date.now() + 86_400_000), uses: 1 },
      })
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Cette invitation a déjà servi' }).waitFor()
      await expectSound(page)
      await page.getByRole('link', { name: 'Voir la communauté' }).click()
      await page.getByRole('button', { name: 'Demander à rejoindre' }).waitFor()
    })
  })
})

describe('the invitation to an account', () => {
  const newcomer = { id: newId(), email: 'nouvelle@culture.gouv.example', givenName: 'Zoé' }
  const invitation = { id: newId(), memberId: newcomer.id }
  const address = () => `/bienvenue/${accountToken(invitation.id, newcomer.email)}`

  it('too old, sends another to the same address, in one gesture', async () => {
    const names = { name: 'Zoé Petit', usualName: 'Petit', organisationId: world.culture }
    await db.member.create({ data: { ...newcomer, ...names, status: 'invited' } })
    await db.accountInvitation.create({
      data: { ...invitation, sentAt: new Date(0), expiresAt: new Date(1), createdAt: new Date(0) },
    })
    await as(app.visit(undefined, narrow), async (page) => {
      await page.goto(address())
      await page.getByRole('heading', { level: 1, name: 'Cette invitation n’est plus valable' }).waitFor()
      await expectSound(page)
      await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click()
      await page.getByText('Un nouveau lien part à votre adresse').waitFor()
      expect(await db.accountInvitation.count({ where: { memberId: newcomer.id, sentAt: null } })).toBe(1)
    })
  })

  it('of an account that is open leads to sign in; one that is not ours says how to come in', async () => {
    await db.member.update({ where: { id: newcomer.id }, data: { status: 'active' } })
    await as(app.visit(undefined, narrow), async (page) => {
      await page.goto(address())
      await page.getByRole('heading', { level: 1, name: 'Votre compte est déjà ouvert' }).waitFor()
      await page.goto(`${address().slice(0, -3)}`)
      await page.getByText('si un compte vous y attend, un lien qui l’ouvre vous sera envoyé').waitFor()
      await expectSound(page)
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
      await page.getByRole('button', { name: 'Recevoir un lien' }).waitFor()
    })
  })
})

describe('a list that cannot be read after its deposit', () => {
  it.each([
    ['perdue.csv', { key: 'lost', during: 'reading' }, 'a été perdu de notre côté', ''],
    ['abimee.xlsx', { key: 'corrupt', during: 'reading' }, 'Le fichier est abîmé', 'Rien n’a été écrit.'],
    ['bombe.ods', { key: 'inflated', during: 'reading' }, 'démesuré une fois ouvert', 'Rien n’a été écrit.'],
  ])(
    '%s says what is wrong, that nothing is written, and how to begin again',
    async (name, problem, why, also) => {
      const id = await deposit(await world.as('max'), 'email;nom;prenom\na@culture.gouv.example;A;B', {
        organisationId: world.culture,
      })
      await db.accountImport.update({ where: { id }, data: { fileName: name, state: 'failed', problem } })
      await as(visit('max', narrow), async (page) => {
        await page.goto(`/administration/imports/${id}`)
        await page.getByText(why).waitFor()
        if (also) await page.getByText(also).waitFor()
        await expectSound(page)
        await page.getByRole('link', { name: 'Déposer de nouveau' }).click()
        await page.getByRole('heading', { level: 1, name: 'Déposer une liste' }).waitFor()
      })
    },
  )

  it('is seen to fail by whoever watches it being read', async () => {
    const id = await deposit(await world.as('max'), 'email;nom;prenom\na@culture.gouv.example;A;B', {
      organisationId: world.culture,
    })
    await as(visit('max'), async (page) => {
      await page.goto(`/administration/imports/${id}`)
      await page.getByRole('button', { name: 'Vérifier les lignes' }).click()
      await page.getByText('Lecture et vérification').waitFor()
      const { fileKey } = await db.accountImport.findUniqueOrThrow({ where: { id } })
      rmSync(join(folder, fileKey!))
      await workOnImports(never, id)
      await page.getByText(/perdu de notre côté.*\d{10}/).waitFor()
    })
  })
})
