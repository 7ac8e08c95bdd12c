import { formRoute } from '@/lib/auth'
import { actLed, actOnPost, backToThread } from '@/lib/discussions'
import { ActOnPost } from '@/lib/discussions/schema'

/** The one form around the texts of a page: the button that was pressed says what to do with which. */
export const POST = formRoute(ActOnPost, actOnPost, actLed, backToThread)
