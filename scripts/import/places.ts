import type { Client } from 'pg'
import { newId } from '@/lib/db'
import { besidePages } from '@/lib/communities/model/slug'
import { copy } from '@/lib/db/copy'
import type { Dictionary } from './dictionary'
import { actedAsBot, actedAsPerson, isKnown, looksLikeProject } from './taking'

/** Notes the members met so far, before they are forgotten or at the end. */
export async function noteMembers(client: Client, members: Dictionary): Promise<void> {
  const did = (number: number, bit: number) => ((members.notes[number] as number) & bit) !== 0
  function* noted() {
    for (let number = 0; number < members.size; number += 1)
      yield {
        id: members.id(number),
        pseudonym: members.name(number),
        bot: did(number, actedAsBot),
        person: did(number, actedAsPerson),
      }
  }
  await copy(client, 'import_member', noted())
}

/**
 * Makes pseudonymous members of those noted: somebody real whom nobody knows, and who cannot sign in. Who only ever
 * acted as a bot is a service account. Returns how many are new.
 */
export async function makeMembers(client: Client): Promise<number> {
  const made = await client.query(
    `INSERT INTO "member" ("id", "email", "name", "pseudonym", "status", "isService", "updatedAt")
     SELECT id, id || '@pseudonym.invalid', pseudonym, pseudonym, 'pseudonym', bool_or(bot) AND NOT bool_or(person), now()
     FROM import_member GROUP BY id, pseudonym ORDER BY id
     ON CONFLICT ("id") DO NOTHING`,
  )
  await client.query(
    `UPDATE "member" m SET "isService" = false
     FROM import_member i WHERE i.id = m."id" AND i.person AND m."isService" AND m."status" = 'pseudonym'`,
  )
  await client.query('TRUNCATE import_member')
  return made.rowCount ?? 0
}

/**
 * Makes the communities that were met for the first time: imported, owned by nobody, seen through their measures only.
 * Where work is delivered, it is a project; elsewhere, a community of practice. Returns how many are new.
 */
export async function makeCommunities(
  client: Client,
  communities: Dictionary,
  lastAt: number[],
): Promise<number> {
  const numbers = Array.from({ length: communities.size }, (_, number) => number).filter(
    (number) => !((communities.notes[number] as number) & isKnown),
  )
  if (numbers.length === 0) return 0
  const ids = numbers.map((number) => communities.id(number))
  const names = numbers.map((number) => communities.name(number))
  const slugs = await freeSlugs(client, names)
  await client.query(
    `INSERT INTO "community" ("id", "slug", "name", "kind", "access", "joining", "origin", "updatedAt")
     SELECT id, slug, name, kind::"CommunityKind", 'private', 'managed', 'imported', now()
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS i(id, slug, name, kind)`,
    [
      ids,
      slugs,
      names,
      numbers.map((number) =>
        looksLikeProject(communities.notes[number] as number) ? 'project' : 'practice',
      ),
    ],
  )
  // Erased once, it lives again: nothing of it is to be forgotten, and it is counted once.
  await client.query('DELETE FROM "former_community" WHERE "id" = ANY($1::uuid[])', [ids])
  await client.query(
    `INSERT INTO "community_counter" ("communityId", "lastActivityAt")
     SELECT id, CASE WHEN at >= 0 THEN to_timestamp(at) END FROM unnest($1::uuid[], $2::float8[]) AS i(id, at)`,
    [ids, numbers.map((number) => lastAt[number] ?? -1)],
  )
  return numbers.length
}

/** Addresses nobody has: two names may read the same once in an address. */
async function freeSlugs(client: Client, names: string[]): Promise<string[]> {
  const wanted = names.map(slugOf)
  const { rows } = await client.query<{ slug: string }>(
    'SELECT "slug" FROM "community" WHERE "slug" = ANY($1)',
    [wanted],
  )
  const taken = new Set(rows.map(({ slug }) => slug))
  return wanted.map((slug) => {
    const free = taken.has(slug) ? `${slug}-${newId().slice(-8)}` : slug
    taken.add(free)
    return free
  })
}

const slugOf = (name: string): string =>
  besidePages(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'communaute',
  )
