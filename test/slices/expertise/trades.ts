import { db, newId } from '@/lib/db'
import { skillsNamed } from '@/lib/skills/find'
import { loadStarter } from '@/lib/skills/starter'
import type { World } from '../../world'

export const now = new Date('2026-11-30T04:00:00Z')
export const archives = [
  'Cycle de vie des documents',
  'Classer et décrire des archives',
  'Préparer un versement',
  'Archivage électronique',
]
export const buying = [
  'Commande publique',
  'Définir un besoin d’achat',
  'Rédiger les pièces d’un marché',
  'Analyser des offres',
]

/**
 * Forty archivists and forty buyers, each trade with four skills; twelve know Empathie, one alone Recruter. Half of the
 * archivists are in the private community that one asks to join; twelve leave within six months. Bob asks three questions.
 */
export async function makeTrades(world: World) {
  await loadStarter()
  const ids: Record<string, string> = {}
  for (const label of [...archives, ...buying, 'Empathie', 'Recruter'])
    ids[label] = (await skillsNamed(label, 1))[0]!.id
  const people = Array.from({ length: 80 }, () => newId())
  await db.member.createMany({
    data: people.map((id, index) => ({
      ...{ id, email: `p${index}@culture.gouv.example`, name: `P ${index}`, status: 'active' as const },
      organisationId: index < 40 ? world.culture : world.ecologie,
      accountEndsAt: index < 12 ? new Date('2027-02-01T00:00:00Z') : null,
    })),
  })
  const created = new Date('2026-09-15T08:00:00Z')
  const holds = (label: string, from: number, to: number, more: object = {}) =>
    people.slice(from, to).map((memberId) => ({
      memberId,
      skillId: ids[label]!,
      createdAt: created,
      updatedAt: created,
      ...more,
    }))
  await db.memberSkill.createMany({
    data: people.flatMap((_, index) =>
      (index < 40 ? archives : buying)
        // Each leaves out one of four, in turn.
        .filter((_, place) => place !== index % 5)
        .flatMap((label) => holds(label, index, index + 1)),
    ),
  })
  await db.memberSkill.createMany({
    data: [
      ...holds('Empathie', 0, 12),
      ...holds('Empathie', 12, 30, { visibility: 'nobody' }),
      ...holds('Recruter', 40, 41),
      ...holds('Commande publique', 0, 14, { wantsToLearn: true }),
    ],
  })
  const communityId = world.communities['private-request']!.id
  await db.membership.createMany({
    data: people
      .slice(0, 20)
      .map((memberId) => ({ communityId, memberId, status: 'member' as const, joinedAt: created })),
  })
  const ask = (communityId: string, title: string) => ({
    ...{
      communityId,
      id: newId(),
      kind: 'question' as const,
      title,
      body: 'Bonjour',
      bodyHtml: '<p>Bonjour</p>',
    },
    ...{ authorId: world.ids.bob, createdAt: new Date('2026-11-01T08:00:00Z') },
  })
  const open = world.communities['public-free']!.id
  await db.thread.createMany({
    data: [
      ask(open, 'Comment préparer un versement de courriels ?'),
      ask(communityId, 'Préparer un versement, par où commencer ?'),
      ask(open, 'Où déjeuner ?'),
    ],
  })
  return { ids, people }
}
