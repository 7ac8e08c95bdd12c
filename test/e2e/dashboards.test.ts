import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { catchUp, openMonths, record } from '@/lib/activity'
import { db } from '@/lib/db'
import { bringUpToDate } from '@/lib/vitality'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { openThread, reply } from '../slices/notifications/told'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** Whoever runs a community reads how it lives and does what waits; each reads their own activity. In a real browser. */

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

let app: App
let world: World
let room: WorldCommunity
let question: string
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  await openMonths('activity', ago(400), now)
  await db.community.update({ where: { id: room.id }, data: { createdAt: ago(282) } })
  for (let days = 3; days < 280; days += 7)
    for (const who of ['ann', 'bob', 'gus'] as const)
      await record(db, { communityId: room.id, memberId: world.ids[who], kind: 'reply', at: ago(days) })
  question = await openThread(room.id, world.ids.bob, { kind: 'question', title: 'Verser des courriels' })
  await db.thread.updateMany({ where: { id: question }, data: { createdAt: ago(9) } })
  await catchUp(now)
  await bringUpToDate(now)
  app = await openApp()
})
afterAll(() => app?.stop())

const dashboard = () => `/communautes/${room.slug}/tableau-de-bord`
/** What a Tab away is, found as somebody without a mouse finds it. */
const opened = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('details')?.hasAttribute('open') ?? null)

describe('the first fold of an animator', () => {
  it('says in three sentences how it lives, what changed, what to do; each act is one click', async () => {
    await as(app.visit(world.ids.ann), async (page) => {
      await page.goto(dashboard())
      const sentences = page.locator('.os-opening__sentence')
      expect(await sentences.count()).toBe(3)
      const [lives, changed, week] = await sentences.allInnerTexts()
      expect(lives).toMatch(
        /^Vivante\s: 3 personnes ont contribué ces 28 derniers jours\s; trop peu de communautés/,
      )
      expect(changed).toMatch(/^Rien n’a changé depuis le .* à peu près 3 contributions par semaine\.$/)
      expect(week).toMatch(/^Cette semaine, 3 choses à faire/)
      // All of it, and the acts, before any scroll.
      const last = await page.locator('.os-week li').last().boundingBox()
      expect((last?.y ?? 9999) + (last?.height ?? 0)).toBeLessThan(800)
      await expectSound(page)

      await page.getByRole('link', { name: 'Répondre à « Verser des courriels »' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#repondre$/)
      const box = await page.locator('#repondre').boundingBox()
      expect(box?.y).toBeLessThan(800)
      await reply(room.id, question, world.ids.ann)
      await db.threadCounter.updateMany({ where: { threadId: question }, data: { firstReplyAt: now } })
      await page.goto(dashboard())
      expect(await page.getByText('Verser des courriels').count()).toBe(0)
      expect(await sentences.last().innerText()).toMatch(/^Cette semaine, 2 choses à faire/)
    })
  })

  it('opens a definition, a table and the rest with the keyboard alone', async () => {
    await as(app.visit(world.ids.ann, { viewport: { width: 320, height: 800 } }), async (page) => {
      await page.goto(dashboard())
      const charts = page.locator('.os-dashboard > section .os-chart')
      expect(await charts.count()).toBe(4)
      for (const name of ['Ce que ces chiffres comptent', 'Voir le tableau']) {
        const summary = charts.first().locator('summary', { hasText: name })
        await summary.focus()
        expect(await opened(page)).toBe(false)
        await page.keyboard.press('Enter')
        expect(await opened(page)).toBe(true)
      }
      await charts.first().getByRole('table').waitFor()
      const path = charts.filter({ hasText: 'Sont arrivées' })
      await path.locator('summary', { hasText: 'Voir le tableau' }).press('Enter')
      await path.getByRole('rowheader', { name: 'Ont recommencé' }).waitFor()
      const all = page.locator('summary', { hasText: 'Tous les chiffres' })
      expect(await page.getByRole('heading', { name: 'Qui reste' }).isVisible()).toBe(false)
      await all.press('Enter')
      await page.getByRole('heading', { name: 'Qui reste' }).waitFor()
      await page.getByText('Ces indicateurs ne servent pas à évaluer les agents.').waitFor()
      await expectSound(page)
    })
  })

  it('keeps its dates in the address, and gives each table as CSV and ODS over the same dates', async () => {
    await as(app.visit(world.ids.ann), async (page) => {
      await page.goto(`${dashboard()}?jours=91`)
      expect(await page.locator('.os-opening__sentence').first().innerText()).toContain(
        'ces 91 derniers jours',
      )
      const links = await page
        .locator('.os-downloads a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      // Four charts, six more, health, who stays, every figure, the verdicts of the past.
      expect(links.length).toBeGreaterThan(20)
      for (const href of links) {
        const answer = await page.request.get(href)
        expect(answer.status(), href).toBe(200)
        const isOds = href.includes('format=ods')
        expect((await answer.body()).subarray(0, 3).toString('latin1')).toBe(
          isOds ? 'PK\x03' : '\xef\xbb\xbf',
        )
        if (!href.includes('verdicts')) expect(href).toContain('jours=91')
      }
    })
  })
})

describe('my own activity', () => {
  it('is found from the menu, says whom it is for, and follows what I write', async () => {
    const thread = await openThread(room.id, world.ids.gus, { title: 'Un essai', kind: 'question' })
    await reply(room.id, thread, world.ids.bob)
    await as(app.visit(world.ids.bob), async (page) => {
      await page.goto('/compte')
      await page
        .getByRole('navigation', { name: 'Mon compte' })
        .getByRole('link', { name: 'Mon activité' })
        .click()
      await page.waitForURL('**/compte/activite')
      await page.getByText('cette page n’est visible que de vous').waitFor()
      await page.getByText('Ces indicateurs ne servent pas à évaluer les agents.').waitFor()
      const row = page.getByRole('row', { name: /^Questions répondues 1 0/ })
      await row.waitFor()
      await page.getByRole('link', { name: room.name }).waitFor()
      await expectSound(page)
      const file = await page.request.get('/compte/activite/export?quoi=communautes')
      expect(await file.text()).toContain(room.name)
    })
    await as(app.visit(world.ids.ada), async (page) => {
      const asked = `membre=${world.ids.bob}&memberId=${world.ids.bob}&quoi=communautes`
      expect(await (await page.request.get(`/compte/activite/export?${asked}`)).text()).not.toContain(
        room.name,
      )
    })
  })
})
