import { z } from 'zod'
import type { Provenance } from '@/lib/accounts'
import { db, select, sql } from '@/lib/db'
import { authorize, visibleInSql, type Person } from '@/lib/policy'
import type { MemberStatus } from '@/prisma/client/enums'
import {
  audienceOf,
  FIELD_NAMES,
  isShown,
  type Audience,
  type FieldName,
  type FieldVisibility,
} from '../model/fields'
import { communitiesInCommon } from './inCommon'

const facts = {
  id: true,
  name: true,
  givenName: true,
  usualName: true,
  status: true,
  isService: true,
  platformRole: true,
  organisationId: true,
  type: true,
  jobTitle: true,
  email: true,
  phone: true,
  departement: true,
  city: true,
  languages: true,
  about: true,
  createdAt: true,
  fieldVisibility: true,
  photoKey: true,
  provenance: true,
  organisation: { select: { name: true } },
  unit: { select: { name: true } },
} as const

export interface Profile {
  id: string
  isSelf: boolean
  name: string
  status: MemberStatus
  type: string
  jobTitle: string
  organisation: string | null
  organisationId: string | null
  unit: string | null
  email: string | null
  phone: string | null
  departement: string | null
  city: string | null
  languages: string[]
  about: string | null
  /** The version of their portrait. */
  photo: string | null
  /** Who vouches for each field. */
  sources: Provenance
  since: Date
  /** To oneself: what is not shown to everyone, and to whom it is. */
  kept: Partial<Record<FieldName, Audience>>
  communities: { slug: string; name: string }[]
  contributions: Contribution[]
}

/** Somebody, as the viewer may see them. A profile that is not to be seen is not there. */
export async function profileOf(viewer: Person, memberId: string): Promise<Profile> {
  const isKey = z.uuid().safeParse(memberId).success
  const member = isKey ? await db.member.findUnique({ where: { id: memberId }, select: facts }) : null
  authorize(viewer, 'member.see', member)
  const [communities, contributions] = await Promise.all([
    communitiesInCommon(viewer, member.id),
    contributionsOf(viewer, member.id),
  ])
  const isSelf = member.id === viewer.id
  const reader = { isSelf, shares: communities.length > 0 }
  const chosen = member.fieldVisibility as FieldVisibility
  const show = <Value>(field: FieldName, value: Value): Value | null =>
    isShown(audienceOf(chosen, field), reader) ? value : null
  const kept = FIELD_NAMES.filter((field) => audienceOf(chosen, field) !== 'everyone')
  return {
    ...{ id: member.id, isSelf, name: member.name, status: member.status, type: member.type },
    ...{ jobTitle: member.jobTitle, organisationId: member.organisationId, since: member.createdAt },
    organisation: member.organisation?.name ?? null,
    unit: member.unit?.name ?? null,
    email: show('email', member.email),
    phone: show('phone', member.phone) || null,
    departement: show('departement', member.departement),
    city: show('city', member.city) || null,
    languages: show('languages', member.languages) ?? [],
    about: show('about', member.about) || null,
    photo: show('photo', member.photoKey),
    sources: member.provenance as Provenance,
    kept: isSelf ? Object.fromEntries(kept.map((field) => [field, audienceOf(chosen, field)])) : {},
    communities: isSelf ? [] : communities,
    contributions,
  }
}

/** Their name, for the title of the page. */
export async function nameOf(viewer: Person, memberId: string): Promise<string> {
  const isKey = z.uuid().safeParse(memberId).success
  const member = isKey ? await db.member.findUnique({ where: { id: memberId }, select: facts }) : null
  authorize(viewer, 'member.see', member)
  return member.name
}

const Contribution = z.object({
  kind: z.enum(['thread', 'reply']),
  id: z.string(),
  threadId: z.string(),
  title: z.string(),
  slug: z.string(),
  community: z.string(),
  at: z.date(),
})
export type Contribution = z.infer<typeof Contribution>

const SHOWN = 6

/** The latest texts of theirs that the viewer may read. */
function contributionsOf(viewer: Person, memberId: string): Promise<Contribution[]> {
  const readable = visibleInSql.communitiesToRead(viewer)
  return select(
    Contribution,
    sql`(SELECT 'thread' AS "kind", t."id", t."id" AS "threadId", t."title", c."slug", c."name" AS "community", t."createdAt" AS "at"
           FROM "thread" t JOIN "community" c ON c."id" = t."communityId"
          WHERE t."authorId" = ${memberId}::uuid AND t."removedAt" IS NULL AND ${readable}
          ORDER BY t."id" DESC LIMIT ${SHOWN})
        UNION ALL
        (SELECT 'reply', r."id", t."id", t."title", c."slug", c."name", r."createdAt"
           FROM "reply" r JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId" AND t."removedAt" IS NULL
           JOIN "community" c ON c."id" = r."communityId"
          WHERE r."authorId" = ${memberId}::uuid AND r."removedAt" IS NULL AND ${readable}
          ORDER BY r."id" DESC LIMIT ${SHOWN})
        ORDER BY "at" DESC LIMIT ${SHOWN}`,
  )
}
