import type { NotificationLevel, SubjectKind } from '@/prisma/client/enums'
import type { Chance } from '../chance'
import type { Community } from '../communities/communities'
import type { Thread } from '../discussions/posts'
import type { Deposit } from '../files/deposits'
import type { Person } from '../people/people'
import type { Invitation } from '../communities/invitations'

export type Notice = {
  id: string
  memberId: string
  at: Date
  level: NotificationLevel
  kind: string
  communityId: string
  actorId: string
  subjectKind: SubjectKind
  subjectId: string
  threadId: string | null
  readAt: Date | null
}

type Scene = { community: Community; threads: Thread[]; deposits: Deposit[]; invitations: Invitation[] }

const daysTold = 45
const most = 60

/** What the platform would have told a persona these last weeks; what came since their last visit is unread. */
export function noticesFor(person: Person, scenes: Scene[], seen: Date, now: Date, chance: Chance): Notice[] {
  const since = new Date(now.getTime() - daysTold * 86_400_000)
  const notices: Notice[] = []
  const tell = (
    kind: string,
    at: Date,
    actor: Person,
    community: Community,
    about: Pick<Notice, 'subjectKind' | 'subjectId' | 'threadId'>,
  ) => {
    if (at < since || at >= now || actor === person) return
    const level = kind === 'request' || kind === 'invitation' ? 'action' : 'information'
    const readAt =
      at < seen && level === 'information' && kind !== 'mention'
        ? new Date(Math.min(at.getTime() + 7_200_000, seen.getTime()))
        : null
    notices.push({
      ...{
        id: chance.id(at),
        memberId: person.id,
        at,
        level,
        kind,
        communityId: community.id,
        actorId: actor.id,
      },
      ...about,
      readAt,
    })
  }
  for (const { community, threads, deposits, invitations } of scenes) {
    for (const { person: guest, invitation } of invitations) {
      if (guest === person)
        tell('invitation', invitation.at, invitation.by, community, {
          subjectKind: 'invitation',
          subjectId: invitation.id,
          threadId: null,
        })
    }
    const belonging = community.belongings.find((each) => each.person === person)
    if (!belonging) continue
    if (belonging.role === 'owner' || belonging.role === 'animator') {
      for (const { person: asker, status, at } of community.waiting) {
        if (status === 'requested')
          tell('request', at, asker, community, {
            subjectKind: 'membership',
            subjectId: asker.id,
            threadId: null,
          })
      }
    }
    for (const thread of threads) tellThread(thread, person, belonging.joinedAt, tell)
    for (const { creator, comments } of deposits) {
      for (const comment of comments) {
        if (creator === person || comment.parent?.author === person)
          tell('comment', comment.at, comment.author, community, {
            subjectKind: 'comment',
            subjectId: comment.id,
            threadId: null,
          })
      }
    }
  }
  return notices.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, most)
}

type Tell = (
  kind: string,
  at: Date,
  actor: Person,
  community: Community,
  about: Pick<Notice, 'subjectKind' | 'subjectId' | 'threadId'>,
) => void

function tellThread(thread: Thread, person: Person, joinedAt: Date, tell: Tell): void {
  const { community, id, kind, author, at, mentions, replies, accepted } = thread
  if (thread.removed) return
  const about = (subjectId: string) => ({
    subjectKind: subjectId === id ? ('thread' as const) : ('reply' as const),
    subjectId,
    threadId: id,
  })
  if (at > joinedAt && (kind === 'news' || mentions.includes(person))) {
    tell(mentions.includes(person) ? 'mention' : 'news', at, author, community, about(id))
  }
  let isInvolved = author === person || mentions.includes(person)
  for (const reply of replies) {
    const isNamed = reply.mentions.includes(person)
    if ((isInvolved || isNamed) && !reply.removed)
      tell(isNamed ? 'mention' : 'reply', reply.at, reply.author, community, about(reply.id))
    if (reply.author === person || isNamed) isInvolved = true
  }
  if (accepted && accepted.reply.author === person)
    tell('answer', accepted.at, accepted.by, community, about(accepted.reply.id))
}
