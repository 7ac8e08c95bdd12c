import { formRoute } from '@/lib/auth'
import { backToReply, replyLed, writeReplyOrKeep } from '@/lib/discussions'
import { PlainReply } from '@/lib/discussions/schema'

/** The reply box as a plain form, before any script. */
export const POST = formRoute(PlainReply, writeReplyOrKeep, replyLed, backToReply)
