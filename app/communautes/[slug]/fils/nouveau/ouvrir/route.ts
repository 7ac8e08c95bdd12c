import { formRoute } from '@/lib/auth'
import { backToNewThread, openedLed, openThreadOrKeep } from '@/lib/discussions'
import { PlainThread } from '@/lib/discussions/schema'

/** The page where one opens a thread, as a plain form, before any script. */
export const POST = formRoute(PlainThread, openThreadOrKeep, openedLed, backToNewThread)
