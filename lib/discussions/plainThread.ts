import type { z } from 'zod'
import type { Person } from '@/lib/policy'
import { saveDraft } from './commands/draft'
import { openThread } from './commands/open'
import { OpenThreadForm, type PlainThread } from './schema'

/** A thread sent by a browser without script: whatever prevents it, what was typed waits in its form as a draft. */
export async function openThreadOrKeep(viewer: Person, input: z.output<typeof PlainThread>) {
  const { communityId, kind, title, body } = input
  try {
    return await openThread(viewer, OpenThreadForm.parse(input))
  } catch (error) {
    const place = { communityId, place: 'thread' as const, subjectId: null, parentId: null }
    await saveDraft(viewer, { ...place, title, body, kind }).catch(() => {
      throw error
    })
    throw error
  }
}
