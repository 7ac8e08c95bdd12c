import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { askedFrom, search, type Results } from '@/lib/search'
import { makeWorld, type World } from '../../world'

let world: World
const now = new Date()

beforeAll(async () => {
  world = await makeWorld()
  const room = (pair: string) => world.communities[pair]!.id
  await write(
    room('public-free'),
    'Versement des courriels aux archives',
    'Qui a déjà versé les boîtes de l’équipe ?',
  )
  await write(
    room('public-free'),
    'Élections professionnelles',
    'Le bureau de vote de l’école nationale, jusqu’au soir.',
  )
  await write(room('private-request'), 'Cœur de métier', 'Aujourd’hui, mise à jour du référentiel.')
  await write(room('secret-managed'), 'Opération Minotaure', 'Le labyrinthe est prêt, archives comprises.')
})

async function write(
  communityId: string,
  title: string,
  body: string,
  { replies = [] as string[], settled = false, at = new Date(), by = 'ann' as const } = {},
) {
  const id = newId()
  const ids = replies.map(newId)
  await db.thread.create({
    data: {
      ...{
        communityId,
        id,
        title,
        body,
        bodyHtml: '',
        authorId: world.ids[by],
        createdAt: at,
        kind: 'question',
      },
      ...(settled && { acceptedReplyId: ids[0] ?? newId() }),
    },
  })
  await db.threadCounter.create({ data: { communityId, threadId: id, lastActivityAt: at } })
  for (const [index, text] of replies.entries()) {
    await db.reply.create({
      data: {
        communityId,
        id: ids[index]!,
        threadId: id,
        body: text,
        bodyHtml: '',
        authorId: world.ids.bob,
        createdAt: at,
      },
    })
  }
  return id
}

async function ask(
  persona: Parameters<World['as']>[0],
  text: string,
  more: Record<string, string> = {},
): Promise<Results> {
  const answer = await search(
    (await world.as(persona)) as Parameters<typeof search>[0],
    askedFrom((name) => ({ q: text, ...more })[name]),
    now,
  )
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}
const titles = ({ texts }: Results) => texts.hits.map(({ title }) => title.map(({ text }) => text).join(''))
const found = async (persona: Parameters<typeof ask>[0], text: string, more = {}) =>
  titles(await ask(persona, text, more))

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

test('what a secret place says is nowhere: not a title, a count, a facet, a suggestion, a name', async () => {
  const says = async (persona: Parameters<typeof ask>[0], text: string, more = {}) =>
    JSON.stringify(await ask(persona, text, more))
  for (const persona of ['eve', 'ida', 'rex', 'ben', 'ada', 'max'] as const) {
    for (const typed of [
      'Minotaure',
      'labyrinthe',
      'minotaur',
      'minautore',
      'labirinthe',
      'opération',
      'Archives secret',
      'archiv*',
    ]) {
      const answer = await says(persona, typed)
      expect(answer, `${persona} ${typed}`).not.toMatch(/Opération|labyrinthe est/)
      if (persona === 'eve')
        expect(answer, `${persona} ${typed}`).not.toMatch(/secret-managed|Archives secret managed/)
    }
  }
  const secret = world.communities['secret-managed']!.id
  const narrowed = await ask('eve', 'archives', { communaute: secret })
  expect(narrowed).toMatchObject({ community: null, texts: { total: 0, communities: [] } })
  expect((await ask('eve', '', { communaute: secret })).texts.total).toBe(0)
  expect(await found('bob', 'labyrinthe')).toEqual(['Opération Minotaure'])
  expect((await ask('bob', 'labirinthe minotaure')).suggestion).toBeNull()
})

test('every persona finds exactly what the rules let them read', async () => {
  for (const place of Object.values(world.communities)) {
    await write(place.id, `Zanzibar ${place.slug}`, 'Une épice.')
  }
  for (const persona of ['olga', 'ann', 'bob', 'gus', 'ida', 'rex', 'ben', 'eve', 'ada', 'max'] as const) {
    const { can } = await import('@/lib/policy')
    const viewer = await world.as(persona)
    const communities = await db.community.findMany()
    const readable = communities
      .filter((each) => can(viewer, 'community.read', each))
      .map(({ slug }) => `Zanzibar ${slug}`)
    const answer = await ask(persona, 'zanzibar')
    expect(titles(answer).sort()).toEqual(readable.sort())
    expect(answer.texts.total).toBe(readable.length)
    expect(answer.texts.communities.length).toBe(readable.length)
    const visible = communities.filter((each) => can(viewer, 'community.see', each)).map(({ id }) => id)
    expect((await ask(persona, 'archives')).communities.map(({ id }) => id).sort()).toEqual(visible.sort())
  }
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

test('pages follow each other without loss or repeat', async () => {
  const place = world.communities['public-free']!.id
  for (let i = 0; i < 47; i += 1) await write(place, `Pangolin ${i}`, 'Écailles.')
  const pages = await Promise.all(['1', '2', '3', '4'].map((page) => found('eve', 'pangolin', { page })))
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 7, 0])
  expect(new Set(pages.flat()).size).toBe(47)
})

const hostile = [
  ...[
    "'); drop table thread; --",
    '&|!',
    '!!!',
    '(((',
    'a & b | !c',
    "l'''",
    '\\',
    '%',
    '_',
    ':*',
    '*:*',
    '"',
    '""',
    '-"',
    '«',
    '<->',
    '<script>alert(1)</script>',
  ],
  ...[
    '\0nul',
    '\uD800',
    '😀',
    '👩‍👩‍👧‍👦 famille',
    'é'.normalize('NFD'),
    '\u202Earchives',
    'a'.repeat(10_000),
    'mot '.repeat(2500),
    '(a b) '.repeat(2000),
  ],
  ...[
    'archives:*',
    "archives' & 'courriels",
    '$1',
    '${x}',
    '{{x}}',
    '١٢٣',
    '中文',
    'İ',
    'ß',
    '\uE000x\uE001',
    '-'.repeat(200),
    '*'.repeat(200),
    'ab*'.repeat(70),
  ],
]

test('whatever is typed, an answer or nothing, never a fault', async () => {
  const viewer = await world.as('eve')
  for (const typed of [...hostile, ...payloads()]) {
    const answer = await search(
      viewer,
      askedFrom((name) => (name === 'q' ? typed : undefined)),
      now,
    )
    expect(['object', 'string'], typed).toContain(typeof answer)
    expect(answer, typed).not.toBe('too long')
  }
  expect(await db.thread.count()).toBeGreaterThan(0)
})

/** Collected injections, where they lie beside the checkout. */
function payloads(): string[] {
  const folder = join(import.meta.dirname, '../../../../shared/data/security/sql')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => statSync(name).isFile())
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(0, 150)).filter(Boolean)
}

test('what people wrote is never markup in an excerpt', async () => {
  await write(
    world.communities['public-free']!.id,
    '<img src=x onerror=alert(1)> axolotl',
    'Un <b>axolotl</b> & <script>alert(1)</script>',
  )
  const [hit] = (await ask('eve', 'axolotl')).texts.hits
  expect(hit!.title.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)> axolotl')
  expect(hit!.title.some(({ isFound, text }) => isFound && text === 'axolotl')).toBe(true)
})
