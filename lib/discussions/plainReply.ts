import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import type { Person } from '@/lib/policy'
import { saveDraft } from './commands/draft'
import { writeReply } from './commands/reply'
import type { WriteReply } from './schema'

/** A reply sent by a browser without script: what could not be published waits in the box as a draft. */
export async function writeReplyOrKeep(viewer: Person, input: z.output<typeof WriteReply>) {
  try {
    return await writeReply(viewer, input)
  } catch (error) {
    if (error instanceof Mistake) {
      const { communityId, threadId, parentId, body } = input
      await saveDraft(viewer, { communityId, place: 'reply', subjectId: threadId, title: '', body, parentId })
    }
    throw error
  }
}
