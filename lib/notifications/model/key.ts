/** A notification is found by its moment and its id: the table is cut by month. «k3x9z2-<uuid>» */
export interface Key {
  at: Date
  id: string
}

const SHAPE = /^([0-9a-z]{1,11})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const keyOf = ({ at, id }: Key): string => `${at.getTime().toString(36)}-${id}`

export function keyFrom(text: string): Key | null {
  const [, moment, id] = SHAPE.exec(text) ?? []
  const at = new Date(parseInt(moment ?? '', 36))
  return id && at.getTime() < 8.64e15 ? { at, id } : null
}

/** Where a page of the centre begins: what is unread comes first, so the place says which part it is in. */
export type Cursor = Key & { unread: boolean }

export const cursorOf = ({ unread, ...key }: Cursor): string => `${unread ? 'n' : 'l'}${keyOf(key)}`

export function cursorFrom(text: string | undefined): Cursor | null {
  const key = keyFrom(text?.slice(1) ?? '')
  return key && (text?.startsWith('n') || text?.startsWith('l'))
    ? { ...key, unread: text.startsWith('n') }
    : null
}
