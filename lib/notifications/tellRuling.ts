import { viewerOf } from '@/lib/auth'
import { newId, type Transaction } from '@/lib/db'
import { can } from '@/lib/policy'
import { placeOf } from './subject'
import type { Ruled } from './hearers/rulings'
import { levelOfRuling, type Ruling } from './model/ruling'
import { EVERYTHING, PLATFORM, wanted } from './model/wanted'
import { queueRulingMail } from './rulingMail'

/**
 * Tells one person what was decided about them: they may no longer see the place, and hear of it all the same. What
 * is told holds nothing of the place but its name, and the title of what they themselves wrote in, if they may read it.
 */
export async function tellRuling(
  tx: Transaction,
  { memberId, actorId, about, title, ...ruled }: Ruled,
  now: Date,
): Promise<void> {
  const { communityId } = about
  const place = communityId && (await placeOf(communityId, tx))
  const viewer = await viewerOf(memberId)
  if (!place || !viewer || memberId === actorId) return
  const mayKnow = can(viewer, 'community.read', place)
  const { kind, outcome, reason, until } = ruled
  const ruling: Ruling = {
    ...{ kind, outcome, reason, until, community: place.name },
    title: (mayKnow && title) || place.name,
  }
  const choices = await tx.notificationChoice.findMany({
    where: { memberId, scope: { in: [PLATFORM, place.id] }, kind: { in: [kind, EVERYTHING] } },
  })
  const id = newId()
  await tx.notification.create({
    data: {
      ...{ memberId, at: now, id, kind, level: levelOfRuling(ruling), actorId, ...about },
      detail: { outcome, reason, until, community: ruling.community, title: ruling.title },
    },
  })
  if (wanted(kind, place, choices).byMail)
    await queueRulingMail(tx, viewer, ruling, { about, key: { at: now, id } })
}
