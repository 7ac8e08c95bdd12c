import type { z } from 'zod'
import type { ShapeName } from '../model/answers'
import type { Holder } from '../token'

/** What comes back: the bytes, or a stream whose tag is known beforehand. */
export type Answer = { type: string; headers?: Record<string, string> } & (
  { body: string | Buffer } | { stream: () => ReadableStream<Uint8Array>; fingerprint: string }
)

export const CSV = 'text/csv'
export const JSON_TYPE = 'application/json'

export const json = (value: unknown, headers?: Record<string, string>): Answer => ({
  type: JSON_TYPE,
  body: JSON.stringify(value),
  headers,
})

export interface Call<Path, Query> {
  holder: Holder
  path: Path
  query: Query
  headers: Headers
  now: Date
}

/** An address of the interface: how it is asked, what it gives. It is served and described by this alone. */
export interface Endpoint<Path extends z.ZodObject = z.ZodObject, Query extends z.ZodObject = z.ZodObject> {
  name: string
  /** After the address of the interface: `/reports/{id}` */
  address: string
  path: Path
  query: Query
  /** By media type; null: told in words. */
  gives: Partial<Record<typeof JSON_TYPE | typeof CSV, ShapeName | null>>
  /** What it says may no longer be there. */
  mayBeWithdrawn?: true
  /** It makes a whole report: there are fewer of those. */
  isMade?: true
  answer(call: Call<z.output<Path>, z.output<Query>>): Promise<Answer>
}

/** What needs no token. */
export interface OpenEndpoint extends Omit<Endpoint, 'answer'> {
  isOpen: true
  answer(): Promise<Answer>
}

export const endpoint = <Path extends z.ZodObject, Query extends z.ZodObject>(
  each: Endpoint<Path, Query>,
): Endpoint => each as unknown as Endpoint
