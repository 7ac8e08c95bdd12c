import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { sendInvitations } from '@/lib/accounts/invitation/send'
import { workOnImports } from '@/lib/imports/work'
import { loadStarter } from '@/lib/skills/starter'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { openMailbox, type Mailbox } from './mailbox'

vi.setConfig({ testTimeout: 120_000 })

/** From a list in a mail to invited colleagues with their skills, in less than five minutes: Max's morning. */
let app: App
let world: World
let mailbox: Mailbox
const signal = new AbortController().signal

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-list-'))
  await loadStarter()
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
    'Nom;Pr\u00e9nom;Courriel;Fonction;Service;Comp\u00e9tences',
    'Lef\u00e8vre;Zo\u00e9;zoe.lefevre@culture.gouv.example;Archiviste;Bureau des fonds;Num\u00e9riser un fonds|Versement des archives',
    'Martin;Bob;bob@culture.gouv.example;Charg\u00e9 de mission;;Cartographie',
    'Durand;Luc;luc.durand@culture;Juriste;;',
  ].join('\r\n'),
  'latin1',
)

it('from a list in a mail to invited colleagues with skills in five minutes', async () => {
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
  // The button that was pressed is gone: the next key goes on from the steps, not from the top of the page.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('À vérifier')
  await page.getByText('n’est pas une adresse électronique').waitFor()
  await page.getByText('Chargé de mission').first().waitFor()
  // Zoé's second skill is none of the frameworks: the nearest stand beside it, one gesture away.
  await page.getByText('Compétence inconnue : Versement des archives. Les plus proches :').waitFor()
  const file = page.getByRole('link', { name: 'Télécharger les lignes à corriger' })
  const toMend = await (await page.request.get((await file.getAttribute('href')) ?? '')).text()
  expect(toMend).toMatch(/Zoé;.*;"?Créé, en partie"?;.*Compétence inconnue\s: Versement des archives/)
  expect(toMend).toMatch(/Luc;.*;Refusé;/)
  const instead = page.getByRole('group', { name: 'Remplacer « Versement des archives » par' })
  await instead.getByRole('button', { name: 'Préparer un versement' }).click()
  await page.getByText('La ligne est corrigée et revérifiée.').first().waitFor()
  await page.getByText('Numériser un fonds, Préparer un versement').waitFor()
  expect(await page.getByText('Compétence inconnue').count()).toBe(0)
  await page.getByRole('link', { name: '1 refusé', exact: true }).click()
  await page.getByRole('link', { name: /Corriger la ligne 4/ }).click()
  await page.getByLabel('Adresse électronique').fill('luc.durand@culture.gouv.example')
  await page.getByRole('button', { name: 'Enregistrer et revérifier' }).click()
  await page.getByRole('link', { name: '2 créés', exact: true }).waitFor()
  expect(await db.member.count({ where: { email: 'luc.durand@culture.gouv.example' } })).toBe(0)

  // Bob's row is put aside, then taken back: both are said.
  await page.getByRole('link', { name: /^Toutes/ }).click()
  const bob = page.getByRole('row', { name: /bob@culture/ })
  await bob.getByRole('button', { name: 'Écarter' }).click()
  await page.getByText('La ligne 3 est écartée.').first().waitFor()
  await bob.getByRole('button', { name: 'Revenir sur ce choix' }).click()
  await page.getByText('Votre choix sur la ligne 3 est retiré').first().waitFor()

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

  // How she will come back is said, and chosen, before anything else.
  await zoe.getByText('zoe.lefevre@culture.gouv.example').first().waitFor()
  await zoe.getByLabel('Nouveau mot de passe', { exact: true }).fill('Trois-Cerises-au-Soleil-4')
  await zoe.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await zoe.getByText('Votre mot de passe est enregistré.').waitFor()
  await zoe.goto('/competences')
  await zoe.getByRole('heading', { name: 'Préparer un versement' }).waitFor()
  expect(await zoe.getByText('Ajoutée par une liste').count()).toBe(2)
  expect(await skillsOf('bob')).toEqual(['Cartographier'])
})

const skillsOf = async (name: string) =>
  (
    await db.memberSkill.findMany({
      where: { member: { email: `${name}@culture.gouv.example` } },
      select: { skill: { select: { label: true } } },
    })
  ).map(({ skill }) => skill.label)

it('an invitation that was lost is sent again from the account’s page', async () => {
  const { id } = await db.member.findUniqueOrThrow({ where: { email: 'luc.durand@culture.gouv.example' } })
  const context = await app.visit(world.ids.max)
  const page = await context.newPage()
  await page.goto(`/administration/comptes/${id}`)
  await page.getByText('Cette personne n’a pas encore ouvert son compte.').waitFor()
  await page.getByRole('button', { name: 'Renvoyer l’invitation' }).click()
  await page.getByText('Une invitation attend son tour').waitFor()
  expect(await page.getByRole('button', { name: 'Renvoyer l’invitation' }).count()).toBe(0)
  const before = await db.mail.count({ where: { recipient: 'luc.durand@culture.gouv.example' } })
  await sendInvitations(new Date())
  expect(await db.mail.count({ where: { recipient: 'luc.durand@culture.gouv.example' } })).toBe(before + 1)
  const luc = await (await app.visit()).newPage()
  await luc.goto(
    /\/bienvenue\/[\w.-]+/.exec(await mailbox.lastTo('luc.durand@culture.gouv.example'))?.[0] ?? '',
  )
  await luc.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await luc.getByRole('link', { name: 'Continuer sans mot de passe' }).click()
  await luc.waitForURL('**/')
  await page.reload()
  await page.getByRole('heading', { name: 'Luc Durand' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Invitation' }).count()).toBe(0)
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
  await page.getByRole('link', { name: '2 prêts' }).waitFor()
  await page.getByLabel('Pourquoi ces comptes').fill('Deux collègues rejoignent le projet')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByText('Votre demande est envoyée').first().waitFor()
  expect(await mailbox.lastTo('max@culture.gouv.example')).toContain('Deux collègues rejoignent le projet')
  await context.close()
})
