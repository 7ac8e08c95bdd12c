import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchUp, openMonths } from '@/lib/activity'
import { closeDatabase } from '@/lib/db'
import { countWholes } from '@/lib/oversight/night'
import { addDays, parisDay } from '@/lib/time'
import { community } from '../slices/oversight/crowd'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** What communities add up to, as DINUM and a ministry's administrator read it, in a real browser. */

let app: App
let world: World
beforeAll(async () => {
  world = await makeWorld()
  const now = new Date()
  await openMonths('activity', new Date('2025-06-01'), now)
  const recent = [addDays(parisDay(now), -9), addDays(parisDay(now), -3)]
  const { culture, ecologie } = world
  await community({ organisationId: culture, count: 30, kind: 'practice', days: recent }, culture)
  await community({ organisationId: ecologie, count: 20, kind: 'practice', days: recent }, ecologie)
  await community({ organisationId: culture, count: 4, kind: 'project', days: recent }, culture)
  await catchUp(now)
  await countWholes({ now })
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

describe('DINUM', () => {
  it('goes from the platform to a type, to a ministry and to a formula, by keyboard, and the address says where it is', async () => {
    await as(app.visit(world.ids.ada), async (page) => {
      await page.goto('/mesures')
      await page
        .getByRole('navigation', { name: 'Mesures', exact: true })
        .getByRole('link', { name: 'Plateforme' })
        .press('Enter')
      await page.getByText('54 personnes ont contribué').first().waitFor()
      await page.getByText('Ces indicateurs ne servent pas à évaluer les agents.').waitFor()
      await expectSound(page)
      await page.getByRole('link', { name: '91 jours' }).press('Enter')
      await page.waitForURL(/jours=91/)
      const table = page.locator('figure').first().getByText('Voir le tableau')
      await table.press('Enter')
      await page.locator('figure').first().getByRole('row').nth(1).waitFor()
      await page.getByRole('link', { name: 'Culture' }).press('Enter')
      await page.waitForURL(new RegExp(`/mesures/ministeres/${world.culture}`))
      await page.getByRole('heading', { level: 1, name: 'Ministère de la Culture' }).waitFor()
      await expectSound(page)
      await page.goto('/mesures/formules#replyRate')
      await page.locator('#replyRate').getByText('|{t ∈ T : a(t) ≤ 7 d}| / |T|').waitFor()
      await expectSound(page)
    })
  })

  it('takes the figures away as CSV and as ODS', async () => {
    await as(app.visit(world.ids.ada), async (page) => {
      await page.goto('/mesures/plateforme')
      for (const format of ['csv', 'ods']) {
        const leaving = page.waitForEvent('download')
        await page.locator(`a[href*="quoi=chiffres"][href$="format=${format}"]`).click()
        expect((await leaving).suggestedFilename()).toBe(`plateforme-chiffres.${format}`)
      }
    })
  })
})

describe('the administrator of a ministry', () => {
  it('is told why a type that would isolate a few is not shown, and what to do', async () => {
    await as(app.visit(world.ids.max, { viewport: { width: 320, height: 800 } }), async (page) => {
      await page.goto(`/mesures/ministeres/${world.culture}?type=project`)
      await page.getByText('Ce filtre n’est pas possible ici').waitFor()
      await expectSound(page)
      await page.getByRole('link', { name: 'Voir tous les types' }).click()
      await page.getByRole('heading', { name: 'Par type de communauté' }).waitFor()
      await expectSound(page)
      expect((await page.goto(`/mesures/ministeres/${world.ecologie}`))?.status()).toBe(404)
      expect((await page.goto('/mesures/plateforme'))?.status()).toBe(404)
    })
  })
})
