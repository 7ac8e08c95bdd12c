import { lessonPath, lessons, stagePath } from '@/lib/practices/course'
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

/** What can stand in an address, by what comes before it: the longest path that fits. */
const AFTER = {
  '/communautes/': 'community',
  '/mesures/sommeil/': 'sleeper',
  '/fils/': 'thread',
  '/fichiers/': 'file',
  '/annuaire/': 'person',
  '/competences/': 'skill',
  '/administration/competences/': 'framework',
  '/administration/competences/libres/': 'proposal',
  '/administration/comptes/': 'person',
  '/administration/imports/': 'list',
  '/comptes/demandes/': 'list',
  '/administration/annuaires/': 'directory',
  '/passages/': 'run',
  '/mesures/ministeres/': 'ministry',
  '/pratiques/': 'practice',
  '/pratiques/programmes/': 'programme',
  '/bilans/': 'report',
  '/versions/': 'version',
  '/bilans/donnees/couts/': 'cost',
  '/bilans/donnees/effectifs/': 'headcount',
  '/bilans/simulateur/': 'simulation',
} as const

const key = z.string().nullable()
const Known = z.object({
  community: key,
  sleeper: key,
  thread: key,
  file: key,
  person: key,
  skill: key,
  framework: key,
  proposal: key,
  list: key,
  directory: key,
  run: key,
  ministry: key,
  practice: key,
  programme: key,
  report: key,
  version: key,
  cost: key,
  headcount: key,
  simulation: key,
})
type Known = z.infer<typeof Known>

/** A lively community of the person, its longest thread, its newest file, somebody who writes there; and one of each. */
async function knownPlaces(memberEmail: string | null): Promise<Partial<Known>> {
  const [known] = await select(
    Known,
    sql`
    WITH self AS (SELECT "id" FROM "member" WHERE "email" = ${memberEmail ?? ''}),
    room AS (
      SELECT c."id", c."slug" FROM "community" c JOIN "community_counter" n ON n."communityId" = c."id"
        LEFT JOIN "membership" s ON s."communityId" = c."id" AND s."status" = 'member'
          AND s."memberId" = (SELECT "id" FROM self)
       WHERE c."origin" = 'local' AND c."status" = 'active'
       ORDER BY s."role" = 'owner' DESC NULLS LAST, s."role" = 'animator' DESC NULLS LAST,
                s."memberId" IS NOT NULL DESC, n."threads" DESC LIMIT 1)
    SELECT room."slug" AS "community",
      (SELECT c."slug" FROM "vitality_review" v JOIN "community" c ON c."id" = v."communityId"
        ORDER BY v."openedAt", c."id" LIMIT 1) AS "sleeper",
      (SELECT t."threadId"::text FROM "thread_counter" t WHERE t."communityId" = room."id" ORDER BY t."replies" DESC LIMIT 1) AS "thread",
      (SELECT d."id"::text FROM "deposit" d WHERE d."communityId" = room."id" AND d."removedAt" IS NULL ORDER BY d."id" DESC LIMIT 1) AS "file",
      (SELECT r."authorId"::text FROM "reply" r JOIN "member" m ON m."id" = r."authorId" AND m."status" = 'active' AND m."about" <> ''
        WHERE r."communityId" = room."id" AND m."email" <> ${memberEmail ?? ''} ORDER BY r."id" DESC LIMIT 1) AS "person",
      (SELECT h."skillId"::text FROM "member_skill" h JOIN self ON self."id" = h."memberId"
        ORDER BY h."level" DESC NULLS LAST LIMIT 1) AS "skill",
      (SELECT f."id"::text FROM "skill_framework" f WHERE f."key" = 'osmose') AS "framework",
      (SELECT s."id"::text FROM "skill" s WHERE s."state" = 'proposed' ORDER BY s."id" LIMIT 1) AS "proposal",
      (SELECT i."id"::text FROM "account_import" i ORDER BY i."createdById" = (SELECT "id" FROM self) DESC, i."id" DESC LIMIT 1) AS "list",
      (SELECT r."directoryId"::text FROM "directory_run" r ORDER BY r."createdAt" LIMIT 1) AS "directory",
      (SELECT r."id"::text FROM "directory_run" r ORDER BY r."createdAt" LIMIT 1) AS "run",
      (SELECT o."id"::text FROM "organisation" o JOIN "member" m ON m."organisationId" = o."id" WHERE o."parentId" IS NULL
        GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS "ministry",
      (SELECT p."id"::text FROM "practice" p LEFT JOIN "practice_author" a ON a."practiceId" = p."id" AND a."memberId" = (SELECT "id" FROM self)
        WHERE p."sharedAt" IS NOT NULL ORDER BY a."memberId" IS NOT NULL DESC, p."state" = 'measured' DESC, p."id" LIMIT 1) AS "practice",
      (SELECT g."id"::text FROM "practice_programme" g ORDER BY g."drawnAt" IS NULL DESC, g."id" LIMIT 1) AS "programme",
      (SELECT s."id"::text FROM "scale_report" s ORDER BY s."createdAt" LIMIT 1) AS "report",
      (SELECT v."number"::text FROM "scale_report_version" v JOIN "scale_report" s ON s."id" = v."reportId"
        ORDER BY s."createdAt", v."number" LIMIT 1) AS "version",
      (SELECT k."id"::text FROM "report_cost" k WHERE k."removedAt" IS NULL ORDER BY k."id" LIMIT 1) AS "cost",
      (SELECT h."id"::text FROM "report_headcount" h WHERE h."removedAt" IS NULL ORDER BY h."id" LIMIT 1) AS "headcount",
      (SELECT s."id"::text FROM "simulation" s ORDER BY s."createdById" = (SELECT "id" FROM self) DESC, s."id" LIMIT 1) AS "simulation"
    FROM room`,
  )
  return known ?? {}
}

/** Pages that show little before something is asked, or whose address is in no table. */
const ASKED: Record<string, string> = {
  '/recherche': '/recherche?q=guide',
  '/annuaire': '/annuaire?q=marti',
  '/bilans/simulateur': '/bilans/simulateur?agents=100000&mois=18&rythme=curve&montre=active',
  '/pratiques/parcours/[etape]': stagePath(lessons[1]!.stage),
  '/pratiques/parcours/[etape]/[lecon]': lessonPath(lessons[1]!),
}

function filled(route: string, known: Partial<Known>): string | null {
  if (ASKED[route]) return ASKED[route]
  let lost = false
  const address = route.replace(/\[[^\]]+\]/g, (_hole, at: number) => {
    const value = keyAfter(route.slice(0, at), known)
    if (value === null) lost = true
    return value ?? ''
  })
  return lost ? null : address
}

function keyAfter(before: string, known: Partial<Known>): string | null {
  const fitting = (Object.keys(AFTER) as (keyof typeof AFTER)[]).filter((path) => before.endsWith(path))
  const [longest] = fitting.sort((one, other) => other.length - one.length)
  return longest ? (known[AFTER[longest]] ?? null) : null
}
