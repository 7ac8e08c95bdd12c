import { route } from '@/lib/auth'
import { writeReply } from '@/lib/discussions'
import { WriteReply } from '@/lib/discussions/schema'

/** A reply, by a program or by the page's own form: `{ body, key, parentId? }`; the same key twice is one reply. */
export const POST = route(WriteReply, writeReply)
