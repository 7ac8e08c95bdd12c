import { createHash } from 'node:crypto'

/**
 * Who gets a rationed programme now, and who waits. Anybody can do it again with what is published, the seed and the
 * list: each community's ticket is SHA-256 of «seed:id» in UTF-8, written in hexadecimal; the lowest tickets win.
 *
 *     for id in $(cat list); do echo "$(printf '%s:%s' "$seed" "$id" | sha256sum | cut -c 1-64) $id"; done | sort
 *
 * So that nobody tries seeds until the right ones win, the fingerprint of the seed is published when the list opens, and
 * the seed itself once it is closed: `printf '%s' "$seed" | sha256sum` must give the fingerprint.
 */
export interface Draw {
  seed: string
  fingerprint: string
  /** Lowest ticket first. */
  tickets: Ticket[]
  places: number
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

/**
 * @param asked who asked; a community that asked twice has one ticket
 * @param places how many can be served now
 */
export function drawFrom(asked: readonly string[], places: number, seed: string): Draw | NoDraw {
  const communities = [...new Set(asked)]
  if (seed.length < shortestSeed) return 'short-seed'
  if (!Number.isInteger(places) || places < 1) return 'no-place'
  if (places >= communities.length) return 'place-for-all'
  const tickets = communities
    .map((community) => ({ community, ticket: sha256(`${seed}:${community}`) }))
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1))
    .map((each, rank) => ({ ...each, isChosen: rank < places }))
  return { seed, fingerprint: fingerprintOf(seed), tickets, places }
}

export const fingerprintOf = (seed: string): string => sha256(seed)

/** Whether what was published is what these rules give. */
export function isHonest(published: Draw, asked: readonly string[], fingerprint: string): boolean {
  const again = drawFrom(asked, published.places, published.seed)
  return (
    typeof again === 'object' &&
    again.fingerprint === fingerprint &&
    again.tickets.length === published.tickets.length &&
    again.tickets.every(({ community, ticket, isChosen }, rank) => {
      const said = published.tickets[rank]!
      return said.community === community && said.ticket === ticket && said.isChosen === isChosen
    })
  )
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
