import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { db } from '@/lib/db'
import { workOnImports } from '@/lib/imports/work'
import { loadStarter } from '@/lib/skills/starter'
import { never } from '../slices/imports/lists'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'
import { focused, tabTo } from './keys'

/** Accounts, skills and the directory, by whoever has no mouse: Tab, arrows, Enter, Space and letters, nothing else. */
let app: App
let world: World

beforeAll(async () => {
  await loadStarter()
  world = await makeWorld()
  app = await openApp()
})
afterAll(() => app?.stop())

const pageOf = async (name: Name) => (await app.visit(world.ids[name])).newPage()

/** Whoever presses a key next goes on from where something happened, not from the top of the page. */
const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body)

it('a list is deposited, read, corrected, confirmed and taken back', async () => {
  const page = await pageOf('max')
  await page.goto('/administration/imports')
  await tabTo(page, /^Déposer une liste$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/nouveau$/)
  // Listened for early: the browser is told of it, and may be busy.
  const choosing = page.waitForEvent('filechooser')
  await tabTo(page, /^Choisir un fichier/)
  await page.keyboard.press('Enter')
  const chooser = await choosing
  await chooser.setFiles({
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'email;nom;prenom\nzoe@culture.gouv.example;Petit;Zoé\nluc.durand@culture;Durand;Luc\nbob@culture.gouv.example;Martin;Bob',
    ),
  })
  await page.getByText('liste.csv').waitFor()
  await tabTo(page, /^Déposer$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Que disent les colonnes' }).waitFor()

  await tabTo(page, /^Ce que dit la colonne nom/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await tabTo(page, /^Vérifier les lignes$/)
  await page.keyboard.press('Enter')
  await page.getByText('Lecture et vérification').waitFor()
  await workOnImports(never)
  await page.getByText('Rien n’est encore écrit.').waitFor()
  expect(await isLost(page)).toBe(false)

  await tabTo(page, /^1 refusé$/)
  await page.keyboard.press('Enter')
  await page.getByText('n’est pas une adresse électronique').waitFor()
  await tabTo(page, /^Corriger la ligne 3/)
  await page.keyboard.press('Enter')
  await page.getByLabel('Adresse électronique').waitFor()
  await tabTo(page, /^Adresse électronique/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('luc.durand@culture.gouv.example')
  await tabTo(page, /^Enregistrer et revérifier$/)
  await page.keyboard.press('Enter')
  await page.getByText('La ligne est corrigée et revérifiée.').first().waitFor()
  expect(await isLost(page)).toBe(false)

  await tabTo(page, /^Confirmer$/)
  await page.keyboard.press('Enter')
  await page.getByText('Écriture des comptes').waitFor()
  await workOnImports(never)
  await page.getByText('C’est fait').waitFor()
  expect(await isLost(page)).toBe(false)
  expect(await db.member.count({ where: { email: 'zoe@culture.gouv.example' } })).toBe(1)

  await tabTo(page, /^Annuler l’import$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Annuler l’import$/)
  await page.keyboard.press('Enter')
  await page.getByText('Annulation en cours').waitFor()
  await workOnImports(never)
  await page.getByText('L’import est annulé').waitFor()
  expect(await isLost(page)).toBe(false)
  expect(await db.member.count({ where: { email: 'zoe@culture.gouv.example' } })).toBe(0)
})

it('a skill is found while one types, chosen with the arrows, made precise and taken away', async () => {
  const page = await pageOf('bob')
  await page.goto('/compte')
  await tabTo(page, /^Compétences$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/competences$/)
  await tabTo(page, /^Que savez-vous faire/)
  await page.keyboard.type('rgaa')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Accessibilité')
  // Escape closes what is proposed, and loses nothing of what is written; the arrow opens it again.
  await page.keyboard.press('Escape')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/precise=/)
  // One goes on from the skill that was just added, not from the top of the page.
  await tabTo(page, /^(Niveau|Votre niveau|Je ne précise pas)/, 6)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Je peux aider/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Enregistrer$/)
  await page.keyboard.press('Enter')
  await expect
    .poll(() => db.memberSkill.findMany({ where: { memberId: world.ids.bob } }))
    .toMatchObject([{ canHelp: true, level: expect.any(Number) }])
  await page.getByText('est à jour.').first().waitFor()
  await tabTo(page, /^Préciser/, 8)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Retirer/, 20)
  await page.keyboard.press('Enter')
  await page.getByText('Vous venez de retirer').waitFor()
  await tabTo(page, /^Remettre/)
  await page.keyboard.press('Enter')
  await expect.poll(() => db.memberSkill.count({ where: { memberId: world.ids.bob } })).toBe(1)
})

it('the directory is narrowed by facets, one after the other, and widened again', async () => {
  const page = await pageOf('ann')
  await page.goto('/annuaire')
  await tabTo(page, /^Qui cherchez-vous/)
  await page.keyboard.type('martin')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '10 personnes' }).waitFor()
  // Past the people found, in one step.
  await tabTo(page, /^Préciser$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Culture')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '9 personnes' }).waitFor()
  await tabTo(page, /^Retirer.*Culture/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '10 personnes' }).waitFor()
  await tabTo(page, /^Tableau$/)
  await page.keyboard.press('Enter')
  await page.getByRole('table').waitFor()
  await tabTo(page, /^Eve Martin$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Eve Martin' }).waitFor()
})
