import { z } from 'zod'
import { domainsOf } from '@/lib/accounts'
import { select, sql, type Transaction } from '@/lib/db'
import { plainHeader } from '../model/columns'
import type { Said } from '../model/said'

const Place = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  slug: z.string(),
  siret: z.string().nullable(),
  domains: z.array(z.string()),
})
type Place = z.infer<typeof Place>

/** The administrations, as rows name them. A few thousand at most: read once an import. */
export interface Places {
  byId(id: string | null): Place | null
  /** Where a row says that somebody works. `unknown`: what it said that we do not know. */
  named(said: Said): { place: Place | null; unknown: string | null }
  byDomain(email: string): Place | null
}

export async function readPlaces(tx?: Transaction): Promise<Places> {
  const places = await select(
    Place,
    sql`SELECT "id", "name", "shortName", "slug", "siret", "domains" FROM "organisation"`,
    tx,
  )
  const by = (keys: (place: Place) => (string | null)[]) =>
    new Map(places.flatMap((place) => keys(place).map((key) => [key, place] as const)))
  const ids = by(({ id }) => [id])
  const sirets = by(({ siret }) => [siret])
  // A service has its own SIRET; its nine first digits are the administration's.
  const sirens = by(({ siret }) => [siret?.slice(0, 9) ?? null])
  const names = by(({ name, shortName, slug }) => [name, shortName, slug].map(plainHeader))
  const domains = by((place) => place.domains.map((domain) => domain.toLowerCase()))
  return {
    byId: (id) => (id && ids.get(id)) || null,
    named({ siret, administration }) {
      const found =
        (siret && (sirets.get(siret) ?? sirens.get(siret.slice(0, 9)))) ||
        (administration && names.get(plainHeader(administration))) ||
        null
      return { place: found, unknown: found ? null : (siret ?? administration ?? null) }
    },
    byDomain(email) {
      for (const domain of domainsOf(email)) {
        const place = domains.get(domain)
        if (place) return place
      }
      return null
    },
  }
}
