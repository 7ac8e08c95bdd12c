import { route } from '@/lib/auth'
import { previewText } from '@/lib/discussions'
import { Preview } from '@/lib/discussions/schema'

/** What a text will look like: `{ body }`. */
export const POST = route(Preview, previewText)
