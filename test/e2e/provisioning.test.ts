import { Client } from 'ldapts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { jobs } from '@/lib/provisioning/jobs'
import { ADMIN, BASE, hasSlapd, openSlapd } from '../ldap/slapd'
import { ENTERPRISE, ScimClient, USER, type Json } from '../scim/client'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

vi.setConfig({ testTimeout: 120_000 })

/** Ada connects the directories of the ministry of Culture, and sees in its accounts what they write. */
let app: App
let world: World

beforeAll(async () => {
  world = await makeWorld()
  app = await openApp()
})
afterAll(() => app?.stop())

const asAda = (story: (page: Page) => Promise<void>) =>
  as(app.visit(world.ids.ada, { permissions: ['clipboard-read', 'clipboard-write'] }), story)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const connect = async (page: Page, name: string) => {
  await page.getByLabel('Administration pour laquelle il parle').selectOption('Ministère de la Culture')
  await page
    .getByRole('textbox', { name: /^Nom\b/ })
    .first()
    .fill(name)
}

const ofLea: Json = {
  schemas: [USER, ENTERPRISE],
  externalId: 'a3f1',
  userName: 'lea.petit@culture.gouv.example',
  name: { givenName: 'Léa', familyName: 'Petit' },
  title: 'Archiviste',
  active: true,
  emails: [{ value: 'lea.petit@culture.gouv.example', type: 'work', primary: true }],
}

it('a SCIM directory: opened, given its token, heard, then cut off', () =>
  asAda(async (page) => {
    await page.goto('/administration/annuaires')
    await page.getByText('Aucun annuaire n’est branché').waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: 'Brancher un annuaire' }).first().click()
    await connect(page, 'Entra ID de la Culture')
    await expectSound(page)
    await button(page, 'Brancher').click()
    await page.getByText('Annuaire branché. Créez maintenant un jeton.').waitFor()

    await page.getByLabel(/^Nom du nouveau jeton/).fill('Production')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('il ne sera plus jamais montré').waitFor()
    await expectSound(page)
    // The focus is on what has just been said: the next key reaches its button.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await button(page, 'Copié').waitFor()
    const token = await page.evaluate(() => navigator.clipboard.readText())
    const address = await page.locator('code', { hasText: '/scim/v2' }).innerText()
    const idp = new ScimClient(address, token)
    const sheet = page.url()

    const created = await idp.post('/Users', ofLea)
    expect(created.status).toBe(201)
    const path = `/Users/${String(created.body.id)}`
    expect(await idp.find('Users', 'userName eq "LEA.PETIT@culture.gouv.example"')).toHaveLength(1)
    const changes = [{ op: 'replace', path: 'title', value: 'Conservatrice' }]
    expect((await idp.patch(path, changes)).body.title).toBe('Conservatrice')

    await page.goto('/administration/comptes')
    await page.getByRole('link', { name: 'Léa Petit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Léa Petit' }).waitFor()
    const said = page.locator('div', { has: page.locator('dt', { hasText: 'Fonction' }) }).last()
    expect(await said.innerText()).toMatch(/Conservatrice\s+d’après l’annuaire \(SCIM\)/)
    await expectSound(page)

    const closing = await idp.patch(path, [{ op: 'replace', path: 'active', value: false }])
    expect(closing.body.active).toBe(false)
    expect(await db.member.findUnique({ where: { email: 'lea.petit@culture.gouv.example' } })).toMatchObject({
      status: 'suspended',
    })

    await page.goto(sheet)
    await page
      .getByText(/^Révoquer/)
      .first()
      .click()
    await page.getByRole('button', { name: /^Révoquer ce jeton/ }).click()
    await page.locator('.os-told', { hasText: 'Jeton révoqué' }).waitFor()
    await page.getByText('Révoqué', { exact: true }).waitFor()
    expect((await idp.get('/Users')).status).toBe(401)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectSound(page)
  }))

describe.skipIf(!hasSlapd())('an LDAP directory', () => {
  let slapd: Awaited<ReturnType<typeof openSlapd>>
  let admin: Client
  beforeAll(async () => {
    slapd = await openSlapd()
    process.env.LDAP_CULTURE = ADMIN.password
    admin = new Client({ url: slapd.url })
    await admin.bind(ADMIN.dn, ADMIN.password)
    for (let n = 1; n <= 12; n += 1)
      await admin.add(dnOf(n), {
        ...{ objectClass: 'inetOrgPerson', cn: `agent${n}`, givenName: 'Zoé', sn: `Agent${n}` },
        mail: `agent${n}@culture.gouv.example`,
      })
  })
  afterAll(async () => {
    await admin?.unbind()
    await slapd?.stop()
  })
  const dnOf = (n: number) => `uid=agent${n},${BASE}`
  const read = () => jobs[0]?.run({ now: new Date(), signal: new AbortController().signal })
  const agents = (status: 'invited' | 'left') =>
    db.member.count({ where: { email: { startsWith: 'agent' }, status } })

  it('is described, tried, read, and stopped by its limit until somebody raises it', () =>
    asAda(async (page) => {
      await page.goto('/administration/annuaires/nouveau?genre=ldap')
      await connect(page, 'Annuaire de la Culture')
      await page.getByLabel(/^Adresse du serveur/).fill(slapd.url)
      await page.getByLabel(/^Protection de la liaison/).selectOption('none')
      await page.getByLabel(/^Compte de lecture/).fill(ADMIN.dn)
      await page.getByLabel(/^Variable qui contient/).fill('mot de passe')
      await page.getByLabel(/^Où chercher/).fill(BASE)
      await button(page, 'Brancher').click()
      await page.getByRole('link', { name: /commence par LDAP_/ }).click()
      await page.keyboard.press('Control+A')
      await page.keyboard.type('LDAP_CULTURE')
      await expectSound(page)
      await page.keyboard.press('Enter')
      await page.getByText('Essayez-le avant de le lire pour de bon.').waitFor()
      // Nobody has tried it: it does not read by itself.
      await read()
      const sheet = page.url()

      await button(page, 'Essayer').click()
      await page.getByText('La lecture commence dans quelques secondes.').waitFor()
      await read()
      await page.getByText('Rien n’a été écrit').waitFor()
      expect(await page.getByText('Créé', { exact: true }).count()).toBe(12)
      expect(await agents('invited')).toBe(0)
      await expectSound(page)

      await button(page, 'Lire pour de bon').click()
      await page.getByRole('heading', { level: 1, name: 'Lecture complète' }).waitFor()
      await read()
      await page.getByText('Terminée', { exact: true }).waitFor()
      expect(await agents('invited')).toBe(12)

      for (const gone of [1, 2, 3]) await admin.del(dnOf(gone))
      await page.goto(sheet)
      await button(page, 'Lire maintenant').click()
      await page.waitForURL(/passages/)
      await read()
      await page.getByText(/3 comptes seraient fermés\s: la limite est de 10\s%/).waitFor()
      expect(await agents('left')).toBe(0)
      await expectSound(page)

      await page.goto(`${sheet}/reglages`)
      await page.getByLabel(/^Limite de fermetures/).fill('30')
      await button(page, 'Enregistrer').click()
      await page.getByText('Réglages enregistrés.').waitFor()
      await button(page, 'Lire maintenant').click()
      await page.waitForURL(/passages/)
      await read()
      await page.getByText('Terminée', { exact: true }).waitFor()
      await page.goto(sheet)
      await page.getByText('9 inchangés · 3 fermés', { exact: true }).waitFor()
      expect(await agents('left')).toBe(3)
      await expectSound(page)
    }))
})
