import { route } from '@/lib/auth'
import { saveDraft } from '@/lib/discussions'
import { SaveDraft } from '@/lib/discussions/schema'

/** What is being typed, kept for its author: `{ place, subjectId?, title?, body }`. */
export const PUT = route(SaveDraft, saveDraft)
