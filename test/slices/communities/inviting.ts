import { beforeEach } from 'vitest'
import { db } from '@/lib/db'
import { invitePeople } from '@/lib/communities/commands/invite'
import { invitationToken } from '@/lib/communities/tokens'
import type { Name } from '../../world'
import { stories } from './stories'

/** Stories of invitations, each to a secret community of its own. */
export function invitationStories() {
  const story = stories()
  beforeEach(() => story.open('secret', 'managed'))

  const invite = async (who: Name, recipients: string, more: object = {}) =>
    invitePeople(await story.world.as(who), {
      slug: story.room.slug,
      recipients,
      role: 'member',
      message: '',
      guestUntil: null,
      ...more,
    })
  const invitationFor = (email: string) =>
    db.invitation.findFirstOrThrow({
      where: { communityId: story.room.id, email },
      orderBy: { createdAt: 'desc' },
    })
  return {
    ...{ story, invite, invitationFor },
    tokenFor: async (email: string) => invitationToken((await invitationFor(email)).id),
    ann: () => ({ slug: story.room.slug, memberId: story.world.ids.ann }),
    placeOf: (memberId: string) =>
      db.membership.findUnique({
        where: { communityId_memberId: { communityId: story.room.id, memberId } },
      }),
  }
}
