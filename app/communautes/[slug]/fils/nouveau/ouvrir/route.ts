import { formRoute } from '@/lib/auth'
import { backToNewThread } from '@/lib/discussions'
import { openAndAskOrKeep, openedAndAskedLed } from '@/lib/expertise'
import { PlainOpenAndAsk } from '@/lib/expertise/schema'

/** The page where one opens a thread, as a plain form, before any script. */
export const POST = formRoute(PlainOpenAndAsk, openAndAskOrKeep, openedAndAskedLed, backToNewThread)
