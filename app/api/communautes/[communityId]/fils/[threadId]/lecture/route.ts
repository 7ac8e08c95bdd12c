import { route } from '@/lib/auth'
import { readThread } from '@/lib/discussions'
import { ReadThread } from '@/lib/discussions/schema'

/** Where the viewer stopped reading: `{ number }`. */
export const PUT = route(ReadThread, readThread)
