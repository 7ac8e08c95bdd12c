import { formRoute } from '@/lib/auth'
import { backToReply, replyLed, writeReplyOrKeep } from '@/lib/discussions'
import { WriteReply } from '@/lib/discussions/schema'

/** The reply box as a plain form, before any script. */
export const POST = formRoute(WriteReply, writeReplyOrKeep, replyLed, backToReply)
