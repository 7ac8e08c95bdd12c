import { route } from '@/lib/auth'
import { react } from '@/lib/discussions'
import { React } from '@/lib/discussions/schema'

/** A sign given or taken back: `{ kind, on, replyId? }`; answers with the counts. */
export const POST = route(React, react)
