import { formRoute } from '@/lib/auth'
import { backToNewThread } from '@/lib/discussions'
import { keepAndLook, lookedLed } from '@/lib/expertise'
import { PlainOpenAndAsk } from '@/lib/expertise/schema'

/** Who might help, asked beside the title before any script. */
export const POST = formRoute(PlainOpenAndAsk, keepAndLook, lookedLed, backToNewThread)
