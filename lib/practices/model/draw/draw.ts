import { createHash } from 'node:crypto'

/**
 * Who gets a rationed programme now, and who waits. Anybody can do it again with what is published (see `recipe`): each
 * community's ticket is SHA-256 of «seed:fingerprint of the list:id» in UTF-8, written in hexadecimal; the lowest win.
 *
 * So that nobody tries seeds until the right ones win, the fingerprint of the seed is published when the programme opens,
 * before anybody has asked; and the list is closed, and its own fingerprint published, hours before the seed is.
 */
export interface Draw {
  /** Lowest ticket first. */
  tickets: Ticket[]
}

export interface Ticket {
  community: string
  /** 64 hexadecimal digits. */
  ticket: string
  isChosen: boolean
}

export const shortestSeed = 16

/** Why there is nothing to draw. */
export type NoDraw = 'short-seed' | 'no-place' | 'place-for-all'

/** Those who take part, as it is published: their keys in order, each once, on a line of its own. */
export const listOf = (communities: readonly string[]): string =>
  [...new Set(communities)]
    .toSorted()
    .map((id) => `${id}\n`)
    .join('')

/**
 * @param list as `listOf` writes it
 * @param places how many can be served now
 */
export function drawFrom(list: string, places: number, seed: string): Draw | NoDraw {
  const communities = idsIn(list)
  if (seed.length < shortestSeed) return 'short-seed'
  if (!Number.isInteger(places) || places < 1) return 'no-place'
  if (places >= communities.length) return 'place-for-all'
  const key = `${seed}:${fingerprintOf(list)}`
  const tickets = communities
    .map((community) => ({ community, ticket: fingerprintOf(`${key}:${community}`) }))
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1))
    .map((each, rank) => ({ ...each, isChosen: rank < places }))
  return { tickets }
}

export const idsIn = (list: string): string[] => list.split('\n').filter((line) => line !== '')

/** SHA-256 of a text, in hexadecimal. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
