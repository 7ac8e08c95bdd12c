import { route } from '@/lib/auth'
import { readThread } from '@/lib/discussions'
import { ReadThread } from '@/lib/discussions/schema'
import { markThreadRead } from '@/lib/notifications'

/** Where the viewer stopped reading: `{ number }`. What was announced until there is read too. */
export const PUT = route(ReadThread, async (viewer, reading) => {
  await readThread(viewer, reading)
  await markThreadRead(viewer, reading)
})
