import { afterAll, beforeAll, expect, it } from 'vitest'
import { catchUp, openMonths } from '@/lib/activity'
import { closeDatabase, db } from '@/lib/db'
import { countWholes } from '@/lib/oversight/night'
import { addDays, addMonths, parisDay, startOfMonth } from '@/lib/time'
import { countMonths } from '@/lib/vitality/months'
import { community } from '../slices/oversight/crowd'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** Communities fall asleep one after the other: Ada sees it over the months, on both pages that say so. */
let app: App
let world: World
beforeAll(async () => {
  world = await makeWorld()
  const now = new Date()
  await openMonths('activity', new Date('2025-06-01'), now)
  const days = [addDays(parisDay(now), -9), addDays(parisDay(now), -3)]
  await community({ organisationId: world.culture, count: 30, kind: 'practice', days }, world.culture)
  await catchUp(now)
  await countWholes({ now })
  const first = (months: number) => new Date(addMonths(startOfMonth(parisDay(now)), -months))
  const stateOf = (place: number, months: number) =>
    months < 2 * place - 4
      ? 'closed'
      : months < 3 * place
        ? 'asleep'
        : months < 3 * place + 2
          ? 'watch'
          : 'alive'
  await db.vitalityVerdict.createMany({
    data: Object.values(world.communities).flatMap(({ id }, place) =>
      Array.from({ length: 24 }, (_, months) => ({
        ...{ communityId: id, on: first(months), lastOn: first(months + 1), version: 'vitality@1' },
        ...({ state: stateOf(place, months), risk90: 0.2, risk365: 0.1 } as const),
      })),
    ),
  })
  await countMonths(now)
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

it('Ada reads the trend, its table by keyboard, its file, and the same on the page of the platform', async () => {
  await as(app.visit(world.ids.ada), async (page) => {
    await page.goto('/mesures/sommeil')
    const chart = page.locator('figure', { hasText: 'Communautés par état' })
    await chart.getByText(/communautés étaient en sommeil, contre/).waitFor()
    await chart.locator('.recharts-surface').first().waitFor()
    await chart.getByText('Voir le tableau').press('Enter')
    expect(await chart.getByRole('row').count()).toBe(25)
    expect(await chart.getByRole('columnheader').allInnerTexts()).toEqual([
      ...['Date', 'vivantes', 'à surveiller', 'en sommeil', 'closes'],
    ])
    await expectSound(page)
    const file = await page.request.get(
      (await chart.getByRole('link', { name: /^CSV/ }).getAttribute('href'))!,
    )
    expect((await file.text()).trim().split('\r\n')).toHaveLength(25)
    await page.goto('/mesures/plateforme')
    await page.locator('figure', { hasText: 'Communautés par état' }).waitFor()
    await expectSound(page)
  })
  await as(
    app.visit(world.ids.ada, { colorScheme: 'dark', viewport: { width: 320, height: 900 } }),
    async (page) => {
      await page.goto('/mesures/sommeil')
      await page.locator('figure .recharts-surface').first().waitFor()
      await expectSound(page)
    },
  )
})
