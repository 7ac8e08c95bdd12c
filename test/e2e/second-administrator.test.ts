import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { db, newId } from '@/lib/db'
import { workOnImports } from '@/lib/imports/work'
import { never, preview } from '../slices/imports/lists'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'
import { openMailbox, type Mailbox } from './mailbox'
import { expectSound } from './sound'

/** A list that closes a quarter of a ministry: Max confirms it, and Ada is asked to agree. */
let app: App
let world: World
let mailbox: Mailbox

beforeAll(async () => {
  world = await makeWorld()
  await db.member.createMany({
    data: Array.from({ length: 40 }, (_, n) => ({
      ...{ id: newId(), email: `q${n}@culture.gouv.example`, name: `Q ${n}`, givenName: 'Q' },
      ...{ usualName: String(n), status: 'active' as const, organisationId: world.culture },
    })),
  })
  mailbox = await openMailbox()
  app = await openApp()
})
afterAll(async () => {
  await mailbox?.stop()
  await app?.stop()
})

const pageOf = async (name: Name, options = {}) => (await app.visit(world.ids[name], options)).newPage()
const closings = () => db.member.count({ where: { email: { startsWith: 'q' }, status: 'suspended' } })
const told = (page: Page, words: string) => page.locator('.os-told', { hasText: words }).waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Max has read his list, and confirms it. */
async function confirmedByMax(name: string): Promise<{ page: Page; id: string }> {
  const list = [
    'email;nom;prenom;statut',
    ...Array.from({ length: 12 }, (_, n) => `q${n}@culture.gouv.example;${n};Q;inactif`),
  ].join('\n')
  const id = await preview(await world.as('max'), list, { organisationId: world.culture, name })
  const page = await pageOf('max')
  await page.goto(`/administration/imports/${id}`)
  await page.getByText('un second administrateur devra confirmer à son tour').waitFor()
  await page.getByText('12 comptes se ferment sur').waitFor()
  await page.getByLabel('Pour fermer ces comptes, tapez « Culture »').fill('Culture')
  await button(page, 'Confirmer').click()
  await told(page, 'Votre confirmation est notée')
  return { page, id }
}

it('who has confirmed waits, and has nothing more to press; the second is told by mail and on the list', async () => {
  const { page, id } = await confirmedByMax('Fin de mission.csv')
  await page.getByText('Vous avez confirmé. Cette liste ferme beaucoup de comptes').waitFor()
  expect(await button(page, 'Confirmer').count()).toBe(0)
  expect(await page.getByText('Refuser cette liste').count()).toBe(0)
  await expectSound(page)
  const mail = (await mailbox.lastTo('ada@culture.gouv.example')).replaceAll('\u00a0', ' ')
  expect(mail).toContain('Votre accord est demandé pour « Fin de mission.csv »')
  expect(mail).toContain(`/administration/imports/${id}`)

  const ada = await pageOf('ada', { viewport: { width: 320, height: 800 } })
  await ada.goto('/administration/imports')
  await ada.getByRole('heading', { name: 'À décider' }).waitFor()
  await ada.getByRole('link', { name: 'Fin de mission.csv' }).click()
  await ada.getByText('cette liste attend un second accord').waitFor()
  await ada.getByText('Max Martin a confirmé cette liste. Il manque votre accord').waitFor()
  await ada.getByText('12 comptes se ferment sur').waitFor()
  await expectSound(ada)
})

it('the second refuses with a reason, which the first reads in a mail and on the page; nothing is written', async () => {
  const { page: max, id } = await confirmedByMax('Trop large.csv')
  const ada = await pageOf('ada')
  await ada.goto(`/administration/imports/${id}`)
  await ada.getByText('Refuser cette liste').first().click()
  await button(ada, 'Refuser cette liste').click()
  await ada.getByText('Dites pourquoi').first().waitFor()
  await ada.getByLabel('Pourquoi ?').fill('La moitié de ces personnes sont encore là.')
  await button(ada, 'Refuser cette liste').click()
  await told(ada, 'La liste est refusée')
  expect(await mailbox.lastTo('max@culture.gouv.example')).toContain(
    'La moitié de ces personnes sont encore là.',
  )
  await max.reload()
  await max.getByText('Cette liste a été refusée.').waitFor()
  await max.getByText('La moitié de ces personnes sont encore là.').waitFor()
  await max.getByRole('link', { name: 'Déposer une liste' }).waitFor()
  await expectSound(max)
  expect(await closings()).toBe(0)
})

it('the second types the name too, agrees, and it is written; the first sees it done', async () => {
  const { page: max, id } = await confirmedByMax('Départs.csv')
  const ada = await pageOf('ada')
  await ada.goto(`/administration/imports/${id}`)
  await ada.getByLabel('Pour fermer ces comptes, tapez « Culture »').fill('Écologie')
  await button(ada, 'Confirmer').click()
  await ada.getByText('Tapez exactement « Culture »').first().waitFor()
  await ada.getByLabel('Pour fermer ces comptes, tapez « Culture »').fill('culture')
  await button(ada, 'Confirmer').click()
  await ada.getByText('Écriture des comptes').waitFor()
  await workOnImports(never, id)
  await ada.getByText('C’est fait').waitFor()
  expect(await closings()).toBe(12)
  await max.reload()
  await max.getByText('C’est fait').waitFor()
  await max.getByText('Annuler l’import').first().waitFor()
})
