import { cache } from 'react'
import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorize, can, roleIn, type CommunityFacts, type Viewer } from '@/lib/policy'
import {
  CommunityAccess,
  CommunityJoining,
  CommunityKind,
  CommunityOrigin,
  CommunityRole,
  CommunityStatus,
} from '@/prisma/client/enums'
import { entryActOf, standingOf } from '../model/standing'

const Row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  description: z.string(),
  welcome: z.string(),
  kind: z.enum(CommunityKind),
  access: z.enum(CommunityAccess),
  joining: z.enum(CommunityJoining),
  status: z.enum(CommunityStatus),
  statusReason: z.string().nullable(),
  statusAt: z.date().nullable(),
  origin: z.enum(CommunityOrigin),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  postingRights: z.unknown(),
  createdAt: z.date(),
  members: z.number(),
  threads: z.number(),
  deposits: z.number(),
  lastActivityAt: z.date().nullable(),
  requestedAt: z.date().nullable(),
  lastVisitAt: z.date().nullable(),
  joinedAt: z.date().nullable(),
  requests: z.number(),
  faces: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(CommunityRole) })).nullable(),
})

const FACES = 5

/** One round trip for everything that stands around a community's pages. */
const presentationRow = async (viewer: Viewer, slug: string) => {
  const [row] = await select(
    Row,
    sql`SELECT c."id", c."slug", c."name", c."purpose", c."description", c."welcome", c."kind", c."access", c."joining",
               c."status", c."statusReason", c."statusAt", c."origin", c."organisationId", o."shortName" AS "organisation",
               c."postingRights", c."createdAt",
               COALESCE(k."members", 0) AS "members", COALESCE(k."threads", 0) AS "threads",
               COALESCE(k."deposits", 0) AS "deposits", k."lastActivityAt",
               s."requestedAt", s."lastVisitAt", s."joinedAt",
               (SELECT count(*)::int FROM (
                  SELECT 1 FROM "membership" w
                   WHERE w."communityId" = c."id" AND w."status" = 'requested' LIMIT 100) waiting) AS "requests",
               (SELECT json_agg(json_build_object('id', f."memberId", 'name', f."name", 'role', f."role")) FROM (
                  SELECT p."memberId", m."name", p."role" FROM (
                    (SELECT "memberId", "role", "joinedAt" FROM "membership"
                      WHERE "communityId" = c."id" AND "status" = 'member' AND "role" IN ('owner', 'animator')
                      ORDER BY "role", "joinedAt" LIMIT ${FACES})
                    UNION
                    (SELECT "memberId", "role", "joinedAt" FROM "membership"
                      WHERE "communityId" = c."id" AND "status" = 'member'
                      ORDER BY "joinedAt" DESC LIMIT ${FACES})) p
                  JOIN "member" m ON m."id" = p."memberId"
                  ORDER BY p."role", p."joinedAt" DESC LIMIT ${FACES}) f) AS "faces"
          FROM "community" c
          LEFT JOIN "organisation" o ON o."id" = c."organisationId"
          LEFT JOIN "community_counter" k ON k."communityId" = c."id"
          LEFT JOIN "membership" s ON s."communityId" = c."id" AND s."memberId" = ${viewer.id}::uuid
         WHERE c."slug" = ${slug}`,
  )
  return row
}

const MAY = [
  'community.read',
  'community.members',
  'community.invite',
  'community.decide',
  'community.edit',
  'community.settings',
  'community.changeAccess',
  'community.lock',
  'engagement.read',
] as const

type May = {
  [
    A in (typeof MAY)[number] as A extends `${string}.${infer Verb}`
      ? A extends `engagement.${string}`
        ? 'measure'
        : Verb
      : never
  ]: boolean
}

function mayOf(viewer: Viewer, community: CommunityFacts): May {
  const verbs = MAY.map((rule) => [
    rule === 'engagement.read' ? 'measure' : rule.split('.')[1],
    can(viewer, rule, community),
  ])
  return Object.fromEntries(verbs) as May
}

/**
 * A community as its pages present it, with what this viewer may do there: what `CommunityFrame` needs.
 * Who is in it, and how many wait at the door, only to those who may know. Asked once per request.
 * @throws NotFound when it is absent, or secret to the viewer
 */
export const communityPresentation = cache(async (viewer: Viewer, slug: string) => {
  const row = await presentationRow(viewer, slug)
  authorize(viewer, 'community.see', row)
  const may = mayOf(viewer, row)
  return {
    ...row,
    faces: may.members ? (row.faces ?? []) : [],
    requests: may.decide ? row.requests : 0,
    welcome: may.read ? row.welcome : '',
    role: roleIn(viewer, row.id),
    standing: standingOf(viewer, row.id),
    act: entryActOf(viewer, row),
    may,
  }
})

export type CommunityPresentation = Awaited<ReturnType<typeof communityPresentation>>
