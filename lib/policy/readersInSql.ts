import { Prisma } from '@/prisma/client/client'
import type { CommunityFacts } from './rules/community'

const { sql } = Prisma

/** Members `m` who may read this community: the rule `community.read`, asked about others. */
export const readersInSql = ({ id, access }: Pick<CommunityFacts, 'id' | 'access'>): Prisma.Sql =>
  access === 'public'
    ? sql`m."status" = 'active'`
    : sql`m."status" = 'active' AND EXISTS (
            SELECT FROM "membership" s
             WHERE s."communityId" = ${id}::uuid AND s."memberId" = m."id" AND s."status" = 'member'
               AND (s."endsAt" IS NULL OR s."endsAt" > now()))`
