import { route } from '@/lib/auth'
import { keepDraft } from '@/lib/practices'
import { KeepDraft } from '@/lib/practices/schema'

/** What is being typed of a practice, kept for its author: `{ fields }`, as the form has them. */
export const PUT = route(KeepDraft, keepDraft)
