import { z } from 'zod'

/** After which published version a list goes on. */
const Place = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid(), z.int().min(1).max(1_000_000)])
export type Place = z.output<typeof Place>

export const written = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

function read(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}

/** Opaque to whoever asks: what the list before has given. */
export const Cursor = z
  .string()
  .regex(/^[\w-]{1,200}$/)
  .refine((text) => Place.safeParse(read(text)).success)

export const placeOf = (cursor: string): Place => Place.parse(read(cursor))
