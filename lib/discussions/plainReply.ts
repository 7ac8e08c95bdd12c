import type { z } from 'zod'
import type { Person } from '@/lib/policy'
import { saveDraft } from './commands/draft'
import { writeReply } from './commands/reply'
import { WriteReplyForm, type PlainReply } from './schema'

/** A reply sent by a browser without script: whatever prevents it, what was typed waits in the box as a draft. */
export async function writeReplyOrKeep(viewer: Person, input: z.output<typeof PlainReply>) {
  const { communityId, threadId, parentId, body } = input
  try {
    return await writeReply(viewer, WriteReplyForm.parse(input))
  } catch (error) {
    const draft = { communityId, place: 'reply' as const, subjectId: threadId, title: '', body, parentId }
    await saveDraft(viewer, draft).catch(() => {
      throw error
    })
    throw error
  }
}
