import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { sendInvitations } from '@/lib/accounts/invitation/send'
import { workOnImports } from '@/lib/imports/work'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { openMailbox, type Mailbox } from './mailbox'

vi.setConfig({ testTimeout: 120_000 })

/** From a list in a mail to invited colleagues, in less than five minutes: Max's morning. */
let app: App
let world: World
let mailbox: Mailbox
const signal = new AbortController().signal

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-list-'))
  world = await makeWorld()
  mailbox = await openMailbox()
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await mailbox?.stop()
})

/** As Excel saves it in France: Windows-1252, semicolons. */
const LIST = Buffer.from(
  [
    'Nom;Pr\u00e9nom;Courriel;Fonction;Service',
    'Lef\u00e8vre;Zo\u00e9;zoe.lefevre@culture.gouv.example;Archiviste;Bureau des fonds',
    'Martin;Bob;bob@culture.gouv.example;Charg\u00e9 de mission;',
    'Durand;Luc;luc.durand@culture;Juriste;',
  ].join('\r\n'),
  'latin1',
)

it('from a list in a mail to invited colleagues in five minutes', async () => {
  const start = performance.now()
  const context = await app.visit(world.ids.max)
  const page = await context.newPage()
  await page.goto('/administration/imports')
  await page.getByRole('link', { name: 'Déposer une liste' }).click()
  await page
    .getByLabel('Choisir un fichier')
    .setInputFiles({ name: 'liste du mail.csv', mimeType: 'text/csv', buffer: LIST })
  await page.getByRole('button', { name: 'Déposer' }).click()

  await page.getByRole('heading', { name: 'Que disent les colonnes' }).waitFor()
  expect(await page.getByLabel('Ce que dit la colonne Courriel').inputValue()).toBe('email')
  await page.getByRole('button', { name: 'Vérifier les lignes' }).click()
  await page.getByText('Lecture et vérification').waitFor()
  await workOnImports(signal)

  await page.getByText('Rien n’est encore écrit.').waitFor()
  await page.getByText('n’est pas une adresse électronique').waitFor()
  await page.getByText('Chargé de mission').first().waitFor()
  await page.getByRole('link', { name: '1 refusé', exact: true }).click()
  await page.getByRole('link', { name: /Corriger la ligne 4/ }).click()
  await page.getByLabel('Adresse électronique').fill('luc.durand@culture.gouv.example')
  await page.getByRole('button', { name: 'Enregistrer et revérifier' }).click()
  await page.getByRole('link', { name: '2 créés', exact: true }).waitFor()
  expect(await db.member.count({ where: { email: 'luc.durand@culture.gouv.example' } })).toBe(0)

  await page.getByRole('button', { name: 'Confirmer' }).click()
  await page.getByText('Écriture des comptes').waitFor()
  await workOnImports(signal)
  await page.getByText('C’est fait').waitFor()
  await page.getByText('Annuler l’import').first().waitFor()

  await sendInvitations(new Date())
  const mail = await mailbox.lastTo('zoe.lefevre@culture.gouv.example')
  const zoe = await (await app.visit()).newPage()
  await zoe.goto(/\/bienvenue\/[\w.-]+/.exec(mail)?.[0] ?? 'no link in the mail')
  await zoe.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await zoe.getByText('Bienvenue ! Votre compte est ouvert.').waitFor()
  expect(await db.member.findUnique({ where: { email: 'zoe.lefevre@culture.gouv.example' } })).toMatchObject({
    status: 'active',
    name: 'Zoé Lefèvre',
    jobTitle: 'Archiviste',
  })
  expect(performance.now() - start).toBeLessThan(5 * 60_000)
  await context.close()
})

it('works without script: a plain form, and links', async () => {
  const context = await app.visit(world.ids.bob, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/comptes/demandes/nouvelle')
  await page.getByLabel('Choisir un fichier').setInputFiles({
    name: 'collegues.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'email;nom;prenom\nann@culture.gouv.example;Martin;Ann\nneuve@culture.gouv.example;Neuve;Ida',
    ),
  })
  await page.getByRole('button', { name: 'Déposer' }).click()
  await page.getByRole('button', { name: 'Vérifier les lignes' }).click()
  await page.getByRole('link', { name: 'Actualiser' }).waitFor()
  await workOnImports(signal)
  await page.getByRole('link', { name: 'Actualiser' }).click()
  // Whether Ann has an account is not for Bob to learn from a list.
  await page.getByRole('link', { name: '2 prêtes' }).waitFor()
  await page.getByLabel('Pourquoi ces comptes').fill('Deux collègues rejoignent le projet')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByText('Votre demande est envoyée').first().waitFor()
  expect(await mailbox.lastTo('max@culture.gouv.example')).toContain('Deux collègues rejoignent le projet')
  await context.close()
})
