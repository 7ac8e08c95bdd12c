import type { z } from 'zod'
import { NotFound, type Person } from '@/lib/policy'
import { acceptAnswer, withdrawAnswer } from './commands/answer'
import { followThread } from './commands/follow'
import { react } from './commands/react'
import { removeText, restoreText } from './commands/remove'
import { isId } from './model/pages'
import { isReactionKind } from './model/reactions'
import type { ActOnPost } from './schema'

export type Said = 'removed' | 'restored' | 'accepted' | 'withdrawn' | 'followed' | null

/** Does what the button of a post says: each is a command of its own, which asks whether this viewer may. */
export async function actOnPost(viewer: Person, input: z.output<typeof ActOnPost>) {
  const { communityId, threadId } = input
  const place = { communityId, threadId }
  if (input.react) return done(await react(viewer, { ...place, ...wishFrom(input.react) }), null)
  if (input.accept) return done(await acceptAnswer(viewer, { ...place, replyId: input.accept }), 'accepted')
  if (input.withdraw) return done(await withdrawAnswer(viewer, place), 'withdrawn')
  if (input.remove)
    return done(
      await removeText(viewer, { ...place, replyId: textFrom(input.remove), reason: '' }),
      'removed',
    )
  if (input.restore)
    return done(await restoreText(viewer, { ...place, replyId: textFrom(input.restore) }), 'restored')
  if (input.follow) return done(await followThread(viewer, { ...place, level: input.follow }), 'followed')
  throw new NotFound()
}

interface Place {
  slug: string
  threadId: string
  page: number
  replyId: string | null
}

const done = ({ slug, threadId, page, replyId }: Place, said: Said) => ({
  slug,
  threadId,
  page,
  replyId,
  said,
})

/** «fil» is the thread's own text. */
function textFrom(word: string): string | null {
  if (word === 'fil') return null
  if (!isId(word)) throw new NotFound()
  return word
}

/** «<reply>.useful.oui» */
function wishFrom(word: string) {
  const [text = '', kind = '', on] = word.split('.')
  if (!isReactionKind(kind)) throw new NotFound()
  return { replyId: textFrom(text), kind, on: on === 'oui' }
}
