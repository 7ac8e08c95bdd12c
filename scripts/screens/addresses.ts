import { readdirSync } from 'node:fs'
import { z } from 'zod'
import { select, sql } from '@/lib/db'

/** A route as it is on disk, and an address of it that the demo fills; null: it takes a token nobody has. */
export interface Place {
  route: string
  address: string | null
}

/** Every page of the site, from the folders themselves: a new page is photographed without being told. */
export async function placesOf(memberEmail: string | null): Promise<Place[]> {
  const known = await knownPlaces(memberEmail)
  return routesOnDisk('app').map((route) => ({ route, address: filled(route, known) }))
}

export function routesOnDisk(folder: string, route = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const isGroup = entry.name.startsWith('(')
      return routesOnDisk(`${folder}/${entry.name}`, isGroup ? route : `${route}/${entry.name}`)
    }
    return entry.name === 'page.tsx' ? [route || '/'] : []
  })
}

const Known = z.object({
  slug: z.string().nullable(),
  thread: z.string().nullable(),
  file: z.string().nullable(),
  person: z.string().nullable(),
  skill: z.string().nullable(),
  framework: z.string().nullable(),
  proposal: z.string().nullable(),
})

/** A lively community of the person, its longest thread, its newest file, somebody who writes there; a skill of theirs. */
async function knownPlaces(memberEmail: string | null) {
  const [known] = await select(
    Known,
    sql`
    WITH room AS (
      SELECT c."id", c."slug" FROM "community" c JOIN "community_counter" n ON n."communityId" = c."id"
        LEFT JOIN "membership" s ON s."communityId" = c."id" AND s."status" = 'member'
          AND s."memberId" = (SELECT "id" FROM "member" WHERE "email" = ${memberEmail ?? ''})
       WHERE c."origin" = 'local' AND c."status" = 'active'
       ORDER BY s."role" = 'owner' DESC NULLS LAST, s."role" = 'animator' DESC NULLS LAST,
                s."memberId" IS NOT NULL DESC, n."threads" DESC LIMIT 1)
    SELECT room."slug",
      (SELECT t."threadId"::text FROM "thread_counter" t WHERE t."communityId" = room."id" ORDER BY t."replies" DESC LIMIT 1) AS "thread",
      (SELECT d."id"::text FROM "deposit" d WHERE d."communityId" = room."id" AND d."removedAt" IS NULL ORDER BY d."id" DESC LIMIT 1) AS "file",
      (SELECT r."authorId"::text FROM "reply" r JOIN "member" m ON m."id" = r."authorId" AND m."status" = 'active' AND m."about" <> ''
        WHERE r."communityId" = room."id" AND m."email" <> ${memberEmail ?? ''} ORDER BY r."id" DESC LIMIT 1) AS "person",
      (SELECT h."skillId"::text FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId" AND m."email" = ${memberEmail ?? ''}
        ORDER BY h."level" DESC NULLS LAST LIMIT 1) AS "skill",
      (SELECT f."id"::text FROM "skill_framework" f WHERE f."key" = 'osmose') AS "framework",
      (SELECT s."id"::text FROM "skill" s WHERE s."state" = 'proposed' ORDER BY s."id" LIMIT 1) AS "proposal"
    FROM room`,
  )
  return (
    known ?? {
      slug: null,
      thread: null,
      file: null,
      person: null,
      skill: null,
      framework: null,
      proposal: null,
    }
  )
}

/** Pages that show little before something is asked. */
const ASKED: Record<string, string> = { '/recherche': '/recherche?q=guide', '/annuaire': '/annuaire?q=marti' }

function filled(route: string, known: z.infer<typeof Known>): string | null {
  let lost = false
  const address = route.replace(/\[([^\]]+)\]/g, (_hole, name: string, at: number) => {
    const before = route.slice(0, at)
    const value = name === 'slug' ? known.slug : (keyAfter(before, known) ?? null)
    if (value === null) lost = true
    return value ?? ''
  })
  if (lost) return null
  return ASKED[route] ?? address
}

/** What stands after this part of an address. */
function keyAfter(before: string, known: z.infer<typeof Known>): string | null | undefined {
  const keys: [string, string | null][] = [
    ['/fils/', known.thread],
    ['/fichiers/', known.file],
    ['/administration/competences/libres/', known.proposal],
    ['/administration/competences/', known.framework],
    ['/competences/', known.skill],
    ['/annuaire/', known.person],
  ]
  return keys.find(([path]) => before.endsWith(path))?.[1]
}
