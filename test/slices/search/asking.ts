import { db, newId } from '@/lib/db'
import { askedFrom, search, type Results } from '@/lib/search'
import { makeWorld, type Name, type World } from '../../world'

export let world: World
export const now = new Date()

/** The named world, with a few threads to find. */
export async function peopleAndTexts() {
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
}

export async function write(
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

export async function ask(persona: Name, text: string, more: Record<string, string> = {}): Promise<Results> {
  const answer = await search(
    await world.as(persona),
    askedFrom((name) => ({ q: text, ...more })[name]),
    now,
  )
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

export const titles = ({ texts }: Results) =>
  texts.hits.map(({ title }) => title.map(({ text }) => text).join(''))
export const found = async (persona: Parameters<typeof ask>[0], text: string, more = {}) =>
  titles(await ask(persona, text, more))
