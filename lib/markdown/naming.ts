import { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { select, sql } from '@/lib/db'
import { readersInSql, type CommunityFacts } from '@/lib/policy'
import type { Mentions } from './mentions'
import { namesMentioned } from './render'

/** Beyond, the author confirms. */
const NAMED_WITHOUT_ASKING = 50

const Row = z.object({ written: z.string(), id: z.string(), name: z.string(), isInside: z.boolean() })

export interface Named {
  mentions: Mentions
  ids: string[]
  /** Written after «@» as a name, but naming nobody who may read this: neither told, nor said to exist. */
  unknown: string[]
}

/**
 * Whom a text names. Only people who may read the community are looked at, so that a name never reveals that
 * somebody is here. In a public one its members come first; a name borne by two names neither, until told apart («@Nadia Benali#3f2a»).
 */
export async function peopleNamed(
  room: Pick<CommunityFacts, 'id' | 'access'>,
  ...texts: string[]
): Promise<Named> {
  const places = texts.flatMap(namesMentioned)
  const names = [...new Set(places.flat())].slice(0, 1000)
  if (names.length === 0) return { mentions: new Map(), ids: [], unknown: [] }
  const rows = await select(
    Row,
    sql`SELECT n."written", m."id", m."name",
               EXISTS (SELECT FROM "membership" i WHERE i."communityId" = ${room.id}::uuid AND i."memberId" = m."id"
                          AND i."status" = 'member') AS "isInside"
          FROM unnest(${names}::text[]) AS n("written")
          JOIN "member" m ON osmose_plain(m."name") = osmose_plain(regexp_replace(n."written", '#[0-9a-f]{4}$', ''))
         WHERE ${readersInSql(room)}
           AND (n."written" !~ '#[0-9a-f]{4}$' OR right(m."id"::text, 4) = right(n."written", 4))`,
  )
  const mentions = new Map<string, { id: string; name: string }>()
  for (const name of names) {
    const borne = rows.filter(({ written }) => written === name)
    const inside = borne.filter(({ isInside }) => isInside)
    const [meant, ...others] = inside.length > 0 ? inside : borne
    if (meant && others.length === 0) mentions.set(name, { id: meant.id, name: meant.name })
  }
  const isKnown = (candidates: string[]) => candidates.some((name) => mentions.has(name))
  const unknown = places.filter((candidates) => !isKnown(candidates)).map(probableName)
  return {
    mentions,
    ids: [...new Set([...mentions.values()].map(({ id }) => id))],
    unknown: [...new Set(unknown.filter((name) => name !== null))],
  }
}

/** «@Xavier Durand pourrait…» → «Xavier Durand»; a word without a capital is probably not a name. */
function probableName(candidates: string[]): string | null {
  const words = (candidates[0] ?? '').split(/[ \u00a0]/)
  const count = words.findIndex((word) => !/^\p{Lu}/u.test(word))
  const name = words.slice(0, count === -1 ? 3 : count).join(' ')
  return name.replace(/[.'’-]+$/, '') || null
}

/** Naming a crowd is asked about once. */
export function confirmCrowd({ ids }: Named, confirmed: boolean): void {
  if (ids.length > NAMED_WITHOUT_ASKING && !confirmed)
    throw new Mistake('ui.naming.many', { field: 'confirmed', values: { count: ids.length } })
}
