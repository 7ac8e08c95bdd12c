import { renderMarkdown, type Mentions } from '@/lib/markdown'
import type { Post, Reply, Thread } from '../discussions/posts'
import type { Story } from '../story'
import type { Value } from '@/lib/db/copy'

type Row = Record<string, Value>

function* threadsOf({ chapters }: Story): Generator<Thread> {
  for (const { threads } of chapters) yield* threads
}

function htmlOf({ body, mentions }: Post): string {
  const named: Mentions = new Map(mentions.map(({ id, name }) => [name, { id, name }]))
  return renderMarkdown(body, { mentions: named })
}

const textOf = (text: Post) => ({
  ...{
    body: text.body,
    bodyHtml: htmlOf(text),
    authorId: text.author.id,
    createdAt: text.at,
    editedAt: text.editedAt,
  },
  ...{ version: text.before.length + 1, removedAt: text.removed?.at, removedById: text.removed?.by.id },
  removalReason: text.removed?.reason,
})

export function* threadRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story)) {
    const { community, id, kind, title, pinnedUntil, locked, accepted } = thread
    const settled = accepted && !accepted.reply.removed ? accepted : null
    yield {
      ...{ communityId: community.id, id, kind, title },
      ...textOf(thread),
      ...{ pinnedUntil, lockedAt: locked?.at, lockReason: locked?.reason },
      ...{ acceptedReplyId: settled?.reply.id, acceptedById: settled?.by.id, acceptedAt: settled?.at },
    }
  }
}

export function* replyRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story)) {
    for (const reply of thread.replies) {
      const { id, parent, number } = reply
      yield {
        ...{ communityId: thread.community.id, id, threadId: thread.id, parentId: parent?.id, number },
        ...textOf(reply),
        ...{ useful: countsOf(reply).useful ?? 0, reactions: countsOf(reply) },
      }
    }
  }
}

/** {"useful": 3, "thanks": 1} */
function countsOf({ reactions }: Post): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of reactions) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

export function* threadCounterRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story)) {
    const here = thread.replies.filter(({ removed }) => !removed)
    const last = here.at(-1)
    const answer = here.find(({ author }) => author !== thread.author)
    yield {
      ...{ communityId: thread.community.id, threadId: thread.id, replies: here.length },
      ...{
        useful: countsOf(thread).useful ?? 0,
        reactions: countsOf(thread),
        lastNumber: thread.replies.length,
      },
      ...{ lastActivityAt: last?.at ?? thread.at, lastReplyById: last?.author.id },
      ...{ firstReplyAt: answer?.at, firstReplyById: answer?.author.id },
    }
  }
}

export function* revisionRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story)) {
    for (const [subjectKind, text] of [
      ['thread', thread] as const,
      ...thread.replies.map((reply: Reply) => ['reply', reply] as const),
    ]) {
      for (const [index, { title, body, writtenAt }] of text.before.entries()) {
        const version = index + 1
        yield {
          ...{
            communityId: thread.community.id,
            subjectKind,
            subjectId: text.id,
            version,
            title,
            body,
            writtenAt,
          },
          writtenById: text.author.id,
        }
      }
    }
  }
}

export function* reactionRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story)) {
    const communityId = thread.community.id
    for (const { person, kind, at } of thread.reactions)
      yield { communityId, subjectKind: 'thread', subjectId: thread.id, memberId: person.id, kind, at }
    for (const reply of thread.replies)
      for (const { person, kind, at } of reply.reactions)
        yield { communityId, subjectKind: 'reply', subjectId: reply.id, memberId: person.id, kind, at }
  }
}

export function* threadEventRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story))
    for (const { id, kind, actor, at, reason, subjectId } of thread.events)
      yield {
        communityId: thread.community.id,
        threadId: thread.id,
        id,
        kind,
        actorId: actor.id,
        reason,
        subjectId,
        at,
      }
}

/** Powers used on a thread also stand in the audit log, as the commands write them. */
export function* auditRows(story: Story): Generator<Row> {
  for (const thread of threadsOf(story)) {
    for (const { id, kind, actor, at, reason, subjectId } of thread.events) {
      if (kind === 'answer_accepted') continue
      const subjectKind = subjectId ? 'reply' : 'thread'
      yield {
        ...{
          at,
          id,
          actorId: actor.id,
          action: `${subjectKind}.${kind}`,
          subjectKind,
          subjectId: subjectId ?? thread.id,
        },
        ...{ communityId: thread.community.id, reason },
      }
    }
  }
}

export function* followRows({ chapters }: Story): Generator<Row> {
  for (const { community, follows } of chapters)
    for (const each of follows) yield { communityId: community.id, ...each }
}
