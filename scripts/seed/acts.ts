import type { ActivityKind } from '@/prisma/client/enums'
import type { Chance } from './chance'
import type { Community } from './communities/communities'
import type { Thread } from './discussions/posts'
import type { Deposit } from './files/deposits'

/** What happened, as `record` of lib/activity writes it. */
export type Act = {
  at: Date
  memberId: string
  kind: ActivityKind
  subjectId: string | null
  otherId: string | null
}

/** Everything that was done in a community, told as the commands of the slices would have told it. */
export function actsOf(
  community: Community,
  threads: Thread[],
  deposits: Deposit[],
  chance: Chance,
): (Act & { id: string })[] {
  const acts: Act[] = []
  const act = (
    at: Date,
    memberId: string,
    kind: ActivityKind,
    subjectId: string | null = null,
    otherId: string | null = null,
  ) => acts.push({ at, memberId, kind, subjectId, otherId: otherId === memberId ? null : otherId })
  for (const { person, joinedAt, leftAt } of community.belongings) {
    act(joinedAt, person.id, 'join')
    if (leftAt) act(leftAt, person.id, 'leave')
  }
  for (const thread of threads) {
    act(thread.at, thread.author.id, 'thread', thread.id)
    for (const reply of thread.replies) {
      const kind = thread.kind === 'question' ? 'answer' : 'reply'
      act(reply.at, reply.author.id, kind, reply.id, (reply.parent ?? thread).author.id)
    }
    for (const text of [thread, ...thread.replies])
      for (const { person, at } of text.reactions) act(at, person.id, 'react', text.id, text.author.id)
  }
  for (const { id, creator, versions, comments } of deposits) {
    for (const version of versions) act(version.at, version.by.id, 'file_version', id)
    for (const comment of comments)
      act(comment.at, comment.author.id, 'comment', id, (comment.parent?.author ?? creator).id)
  }
  return acts
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map((each) => ({ ...each, id: chance.id(each.at) }))
}
