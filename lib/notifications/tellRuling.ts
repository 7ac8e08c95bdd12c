import { viewerOf } from '@/lib/auth'
import { newId, type Transaction } from '@/lib/db'
import { translatorIn } from '@/lib/i18n/translate'
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
  const place = communityId ? await placeOf(communityId, tx) : null
  const viewer = await viewerOf(memberId)
  if ((communityId && !place) || !viewer || memberId === actorId) return
  // What is of no community is of the platform, which everybody knows.
  const mayKnow = place === null || can(viewer, 'community.read', place)
  const name = place?.name ?? translatorIn(viewer.locale, 'notifications')('platform')
  const { kind, outcome, reason, until } = ruled
  const ruling: Ruling = {
    ...{ kind, outcome, reason, until, community: name },
    title: (mayKnow && title) || name,
  }
  const choices = await tx.notificationChoice.findMany({
    where: {
      memberId,
      scope: { in: [PLATFORM, ...(place ? [place.id] : [])] },
      kind: { in: [kind, EVERYTHING] },
    },
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
