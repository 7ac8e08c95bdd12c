import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** What people do on an ordinary day, in a real browser on the production site. */
let app: App
let world: World
let room: WorldCommunity
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as WorldCommunity
  app = await openApp()
})
afterAll(() => app?.stop())

describe('an ordinary day', () => {
  it('Bob asks a question with the keyboard alone, Ann answers, Bob settles it', async () => {
    await as(app.visit(world.ids.bob), async (page) => {
      await page.goto(`/communautes/${room.slug}/fils/nouveau`)
      await expectSound(page)
      await page
        .getByRole('radio', { name: /question/i })
        .first()
        .focus()
      await page.keyboard.press('Space')
      await page.getByLabel(/titre/i).first().focus()
      await page.keyboard.type('Où verser les courriels d’un service dissous ?')
      await page.locator('textarea[name=body]').focus()
      await page.keyboard.type('Bonjour, le service a fermé en **juin**.')
      await page.locator('form:has(textarea[name=body]) button[type=submit]').last().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/fils\/[0-9a-f-]{36}/)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Où verser les courriels')
      expect(await page.locator('strong', { hasText: 'juin' }).count()).toBe(1)
      await expectSound(page)
    })
    const thread = await db.thread.findFirstOrThrow({
      where: { communityId: room.id, authorId: world.ids.bob },
    })
    const address = `/communautes/${room.slug}/fils/${thread.id}`
    await as(app.visit(world.ids.ann, { viewport: { width: 320, height: 700 } }), async (page) => {
      await page.goto(address)
      await expectSound(page)
      await page.locator('textarea[name=body]').fill('Aux archives du ministère, avec un bordereau.')
      await page.locator('form:has(textarea[name=body]) button[type=submit]').last().click()
      // In a text, not in the box where it was just typed.
      await page.locator('.os-prose', { hasText: 'Aux archives du ministère' }).waitFor()
    })
    expect(await db.reply.count({ where: { communityId: room.id, threadId: thread.id } })).toBe(1)
    await as(app.visit(world.ids.bob), async (page) => {
      await page.goto(address)
      await page.locator('button[name=accept]').first().click()
      await page.locator('button[name=withdraw]').first().waitFor()
      await expectSound(page)
    })
    const settled = await db.thread.findUniqueOrThrow({
      where: { communityId_id: { communityId: room.id, id: thread.id } },
    })
    expect(settled.acceptedById).toBe(world.ids.bob)
  })

  it('Bob drops a file, finds it, and takes it away again', async () => {
    await as(app.visit(world.ids.bob), async (page) => {
      await page.goto(`/communautes/${room.slug}/fichiers`)
      await expectSound(page)
      await page.locator('input[type=file]').setInputFiles({
        name: 'bordereau.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Bordereau de versement'),
      })
      await page.locator('.os-uploader__list a').click()
      await page.waitForURL(/\/fichiers\/[0-9a-f-]{36}/)
      await expectSound(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /Télécharger/ }).click(),
      ])
      expect(readFileSync(await download.path(), 'utf8')).toBe('Bordereau de versement')
      await page.getByRole('button', { name: 'Retirer' }).click()
      await page.locator('#retirer button[type=submit]').click()
      await page.waitForURL(/corbeille=oui/)
      await page.getByText('bordereau.txt').waitFor()
      await expectSound(page)
    })
  })

  it('without script, Bob takes his file back, and Ann takes it away once she has said why', async () => {
    const file = await db.deposit.findFirstOrThrow({ where: { communityId: room.id } })
    const address = `/communautes/${room.slug}/fichiers/${file.id}`
    await as(app.visit(world.ids.bob, { javaScriptEnabled: false }), async (page) => {
      await page.goto(address)
      await page.getByRole('button', { name: 'Remettre en place' }).click()
      await page.getByRole('button', { name: 'Retirer' }).waitFor()
    })
    await as(app.visit(world.ids.ann, { javaScriptEnabled: false }), async (page) => {
      const remove = page.locator('#retirer').getByRole('button', { name: 'Retirer' })
      await page.goto(address)
      expect(await remove.isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Retirer' }).click()
      await remove.click()
      await page.locator('#retirer').getByRole('alert').waitFor()
      await page.getByLabel('Motif').fill('Il porte le nom d’un élève.')
      await remove.click()
      await page.waitForURL(/corbeille=oui/)
    })
    expect((await db.deposit.findFirstOrThrow()).removalReason).toBe('Il porte le nom d’un élève.')
  })

  it('Eve finds a private room, is told nothing of what is inside, and asks to come in', async () => {
    await as(app.visit(world.ids.eve), async (page) => {
      await page.goto(`/communautes?q=${encodeURIComponent(room.name)}`)
      await expectSound(page)
      await page.goto(`/communautes/${room.slug}`)
      expect(await page.getByText('Où verser les courriels').count()).toBe(0)
      const missing = await page.goto(`/communautes/${world.communities['secret-managed']?.slug}`)
      expect(missing?.status()).toBe(404)
      await expectSound(page)
    })
  })

  it('a page answers in the language and the light that one chose', async () => {
    await as(app.visit(world.ids.bob, { colorScheme: 'dark' }), async (page) => {
      await page.goto('/communautes')
      await expectSound(page)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
      await page.locator('button[name=langue][value=en], [name=langue][value=en]').first().click()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    })
  })
})
