import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db, idAt } from '@/lib/db'
import { askAdopters } from '@/lib/practices/asking'
import { scanMessages } from '@/lib/practices/scanning'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'
import { tabTo } from './keys'
import { as, expectSound } from './sound'

/**
 * A lesson told in a discussion becomes a practice, is read by two, tried and told of, by people who have no mouse; what
 * is typed outlives the browser; whoever is quoted is asked.
 */
let app: App
let world: World
let threadId: string
let address: string
const TITLE = 'Appeler chaque nouveau membre'
const LESSON =
  'Depuis que nous appelons chaque nouveau membre la première semaine, les réponses ont doublé dans la communauté. Ce qui a marché : deux minutes au téléphone.'
const DAY = 86_400_000

beforeAll(async () => {
  world = await makeWorld()
  const at = new Date(Date.now() - 3 * DAY)
  const { id: communityId } = world.communities['public-free']!
  threadId = idAt(at)
  await db.thread.create({
    data: {
      ...{ communityId, id: threadId, title: TITLE, body: LESSON, bodyHtml: `<p>${LESSON}</p>` },
      ...{ authorId: world.ids.bob, createdAt: at },
    },
  })
  await db.threadCounter.create({ data: { communityId, threadId, lastActivityAt: at } })
  await scanMessages({ now: new Date() })
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const by = (name: Name, story: (page: Page) => Promise<void>) => as(app.visit(world.ids[name]), story)
const typeIn = async (page: Page, label: RegExp, words: string) => {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}
const press = async (page: Page, label: RegExp) => {
  await tabTo(page, label)
  await page.keyboard.press('Enter')
}

it('what the night found is set aside, taken back, and made a practice of', async () => {
  await by('ann', async (page) => {
    await page.goto('/pratiques')
    await press(page, /^Peut-être une bonne pratique$/)
    await page.waitForURL(/\/reperees$/)
    await page.getByText('les réponses ont doublé').waitFor()
    await expectSound(page)
    await press(page, /^Ce n’en est pas une/)
    await page.getByText('Ce passage ne reviendra plus.', { exact: true }).waitFor()
    await press(page, /^Annuler$/)
    await page.getByText('les réponses ont doublé').waitFor()
    await press(page, /^En faire une bonne pratique/)
    await page.waitForURL(/\/nouvelle/)
    // Bob’s words do not come in by themselves: he would be asked.
    await page.getByText(/^Demander à Bob Martin/).waitFor()
    expect(await page.getByLabel(/^Ce qui s’est passé/).inputValue()).toBe('')
    await expectSound(page)
  })
})

it('its author writes it from the thread; the browser dies, and nothing is lost', async () => {
  const { slug } = world.communities['public-free']!
  await by('bob', async (page) => {
    await page.goto(`/communautes/${slug}/fils/${threadId}`)
    await press(page, /^En faire une bonne pratique$/)
    await page.waitForURL(/\/nouvelle/)
    expect(await page.getByLabel('Titre').inputValue()).toBe(TITLE)
    expect(await page.getByLabel(/^Ce qui s’est passé/).inputValue()).toBe(LESSON)
    await tabTo(page, /^Le problème$/)
    await page.keyboard.type('Les nouveaux')
    await typeIn(page, /^Étape 1/, 'Appeler le lundi')
    await page.getByText(/^Brouillon enregistré à \d/).waitFor()
  })
  await by('bob', async (page) => {
    await page.goto('/pratiques?rayon=miennes')
    await expectSound(page)
    await press(page, new RegExp(`^${TITLE}$`))
    await page.getByText(/^Voici votre brouillon/).waitFor()
    expect(await page.getByLabel('Étape 1').inputValue()).toBe('Appeler le lundi')
    await typeIn(page, /^Quand l’appliquer/, 'Quand des membres arrivent.')
    await typeIn(page, /^Quand s’en abstenir/, 'Quand personne ne peut téléphoner.')
    await press(page, /^Enregistrer$/)
    await page.waitForURL(/\/pratiques\/[0-9a-f-]{36}$/)
    address = new URL(page.url()).pathname
    await press(page, /^Proposer à la relecture$/)
    await page.getByText('Elle est proposée à la relecture.').first().waitFor()
  })
  expect(await db.practiceDraft.count()).toBe(0)
})

it('two who run other communities read it, and none of those who run the one where it happened', async () => {
  const { id: communityId } = world.communities['private-request']!
  await by('ann', async (page) => {
    await page.goto(address)
    await page.getByText('Personne ne l’a encore relue.').waitFor()
    expect(await page.getByText('Elle est prête').count()).toBe(0)
  })
  for (const name of ['eve', 'max'] as const) {
    const membership = { communityId, memberId: world.ids[name], role: 'animator', status: 'member' } as const
    await db.membership.deleteMany({ where: { communityId, memberId: membership.memberId } })
    await db.membership.create({ data: membership })
    await by(name, async (page) => {
      await page.goto(address)
      await tabTo(page, /^Elle est prête/)
      await page.keyboard.press('Space')
      await press(page, /^Enregistrer mon avis$/)
      await page.getByText('Merci, votre avis est enregistré.').first().waitFor()
      await expectSound(page)
    })
  }
})

it('it is tried, and thirty days later what became of it is asked and told', async () => {
  const { id: communityId, slug } = world.communities['private-free']!
  await by('ann', async (page) => {
    await page.goto(address)
    await tabTo(page, /^Votre communauté/)
    await page.keyboard.type(world.communities['private-free']!.name)
    await press(page, /^Adopter$/)
    await page
      .getByText(/^C’est noté/)
      .first()
      .waitFor()
    await db.practiceAdoption.updateMany({ data: { adoptedAt: new Date(Date.now() - 31 * DAY) } })
    await askAdopters({ now: new Date() })
    await page.goto(`/communautes/${slug}/tableau-de-bord`)
    await press(page, new RegExp(`qu’est devenue « ${TITLE}`))
    await page.waitForURL(/#adoption$/)
    await tabTo(page, /^Appliquée telle quelle$/)
    await page.keyboard.press('ArrowDown')
    await typeIn(page, /^Ce qui s’est passé/, 'Un appel sur deux.')
    await press(page, /^Enregistrer$/)
    await page.getByText('C’est enregistré').first().waitFor()
  })
  expect(await db.practiceAdoption.findFirst()).toMatchObject({ communityId, outcome: 'adapted', asked: 1 })
})

it('the course is read, a note is kept, and one goes on where one stopped', async () => {
  await by('ann', async (page) => {
    await page.goto('/pratiques/parcours')
    await expectSound(page)
    await press(page, /^Commencer$/)
    await page.waitForURL(/\/parcours\/lancer\//)
    await expectSound(page)
    await typeIn(page, /^Ce que vous en pensez/, 'Commencer à dix.')
    await press(page, /^J’ai lu, leçon suivante$/)
    await page.getByText('C’est gardé, pour vous seul.').first().waitFor()
    await page.goto('/pratiques/parcours')
    await page.getByText('1 leçon lue sur').waitFor()
    await press(page, /^Reprendre$/)
    await page.waitForURL(/\/parcours\/lancer\//)
  })
  expect(await db.courseProgress.findFirst()).toMatchObject({
    ...{ memberId: world.ids.ann, note: 'Commencer à dix.' },
  })
})

it('whoever is quoted is asked, and takes it back', async () => {
  const practiceId = address.split('/').at(-1)!
  const { id: communityId } = world.communities['public-free']!
  await db.practiceQuotation.create({
    data: {
      ...{ id: idAt(new Date()), practiceId, communityId, threadId, subjectKind: 'thread' },
      ...{ subjectId: threadId, authorId: world.ids.bob, askedById: world.ids.ann, askedAt: new Date() },
    },
  })
  await by('bob', async (page) => {
    await page.goto('/pratiques/citations')
    await expectSound(page)
    await tabTo(page, /^Oui, avec mon nom$/)
    await page.keyboard.press('Space')
    await press(page, /^Répondre$/)
    await page.getByText('Cité avec votre nom').waitFor()
    await page.goto(address)
    await page.getByText('Bob Martin, qui a donné son accord').waitFor()
    await expectSound(page)
    await page.goto('/pratiques/citations')
    await tabTo(page, /^Oui, avec mon nom$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await press(page, /^Changer ma réponse$/)
    await page.getByText('Pas cité').waitFor()
    await page.goto(address)
    expect(await page.getByText('qui a donné son accord').count()).toBe(0)
  })
})
