import { beforeAll, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { ask, found, now, peopleAndTexts, titles, world, write } from './asking'

beforeAll(peopleAndTexts)

test('accents, capitals, ligatures, elisions and either apostrophe hide nothing', async () => {
  const election = ['Élections professionnelles']
  for (const typed of [
    'elections',
    'ÉLECTION',
    'élection professionnelle',
    "l'ecole",
    'l’école',
    'd’école',
    "jusqu'au soir",
  ]) {
    expect(await found('eve', typed), typed).toEqual(election)
  }
  expect(await found('bob', 'coeur')).toEqual(['Cœur de métier'])
  expect(await found('bob', "aujourd'hui")).toEqual(['Cœur de métier'])
})

test('AND by default; a phrase, a beginning, a minus', async () => {
  const versement = ['Versement des courriels aux archives']
  expect(await found('eve', 'courriels boîtes')).toEqual(versement)
  expect(await found('eve', 'courriels labyrinthe')).toEqual([])
  expect(await found('eve', '"versement des courriels"')).toEqual(versement)
  expect(await found('eve', '"courriels versement"')).toEqual([])
  expect(await found('bob', '«mise à jour»')).toEqual(['Cœur de métier'])
  expect(await found('eve', 'versem*')).toEqual(versement)
  expect(await found('eve', 'arch*')).toEqual(versement)
  expect(await found('eve', 'archives -courriels')).toEqual([])
  expect(await found('eve', 'les archives à verser')).toEqual(versement)
})

test('a thread comes once, by its best passage; what was taken away does not come', async () => {
  const id = await write(world.communities['public-free']!.id, 'Badge perdu', 'Que faire ?', {
    replies: ['Appeler le poste de sécurité ornithorynque.', 'Oui, ornithorynque ornithorynque.'],
  })
  const answer = await ask('eve', 'ornithorynque')
  expect(answer.texts.hits).toMatchObject([{ objectId: id, passage: 'reply' }])
  expect(answer.texts.hits[0]!.excerpt.filter(({ isFound }) => isFound).length).toBeGreaterThan(0)
  await db.reply.updateMany({ where: { threadId: id }, data: { removedAt: new Date() } })
  expect(await found('eve', 'ornithorynque')).toEqual([])
  await db.reply.updateMany({ where: { threadId: id }, data: { removedAt: null } })
  await db.thread.updateMany({ where: { id }, data: { removedAt: new Date() } })
  expect(await found('eve', 'ornithorynque')).toEqual([])
})

test('among equals, settled questions first; by date, the latest first', async () => {
  const place = world.communities['public-free']!.id
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000)
  await write(place, 'Tamanoir ouvert', 'Tamanoir.', { at: day(1) })
  await write(place, 'Tamanoir réglé', 'Tamanoir.', { at: day(40), settled: true })
  expect(await found('eve', 'tamanoir')).toEqual(['Tamanoir réglé', 'Tamanoir ouvert'])
  expect(await found('eve', 'tamanoir', { tri: 'date' })).toEqual(['Tamanoir ouvert', 'Tamanoir réglé'])
  expect(await found('eve', 'tamanoir', { depuis: 'semaine' })).toEqual(['Tamanoir ouvert'])
  expect((await ask('eve', 'tamanoir')).texts.since).toEqual({ semaine: 1, mois: 1, annee: 2 })
})

test('files and people are found, by kind; an author’s texts are listed without a word', async () => {
  const place = world.communities['public-free']!.id
  await db.deposit.create({
    data: {
      communityId: place,
      id: newId(),
      name: 'Guide du capybara.odt',
      currentVersionId: newId(),
      createdById: world.ids.olga,
    },
  })
  const answer = await ask('eve', 'capybara')
  expect(answer.texts).toMatchObject({ kinds: { discussion: 0, file: 1 }, hits: [{ kind: 'file' }] })
  expect((await ask('eve', 'capybara', { type: 'discussions' })).texts.total).toBe(0)
  expect((await ask('eve', 'olg mart')).people).toMatchObject([{ name: 'Olga Martin' }])
  expect((await ask('eve', '', { auteur: world.ids.olga })).texts.hits).toMatchObject([{ kind: 'file' }])
  await db.member.update({ where: { id: world.ids.gus }, data: { status: 'suspended' } })
  expect((await ask('eve', 'gus martin')).people).toEqual([])
  await db.member.update({ where: { id: world.ids.gus }, data: { status: 'active' } })
})

test('typing errors are forgiven when nothing is found', async () => {
  const answer = await ask('eve', 'versemant courriel')
  expect(answer).toMatchObject({ suggestion: 'versement courriel', isCorrected: true })
  expect(titles(answer)).toEqual(['Versement des courriels aux archives'])
  expect((await ask('eve', 'Olgha')).peopleNearly).toMatchObject([{ name: 'Olga Martin' }])
})

test('nobody copies the directory through the search box: after thirty names in a minute, the texts alone', async () => {
  const answers = []
  for (let n = 0; n < 31; n += 1) answers.push(await ask('rex', 'olga martin'))
  expect(answers[0]).toMatchObject({ peopleIn: null, people: [{ name: 'Olga Martin' }] })
  expect(answers[30]).toMatchObject({ peopleIn: expect.any(Number), people: [], peopleNearly: [] })
})

test('pages follow each other without loss or repeat', async () => {
  const place = world.communities['public-free']!.id
  for (let i = 0; i < 47; i += 1) await write(place, `Pangolin ${i}`, 'Écailles.')
  const pages = await Promise.all(['1', '2', '3', '4'].map((page) => found('eve', 'pangolin', { page })))
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 7, 0])
  expect(new Set(pages.flat()).size).toBe(47)
})
