import { Prisma } from '@/prisma/client/client'

/**
 * The invited place `s` of the member `m` holds exactly as long as an invitation to their address does: neither
 * answered, nor taken back, nor over. Whatever trusts `invited` asks this, so that nothing has to be tidied first.
 */
export const stillInvitedInSql = Prisma.sql`EXISTS (
  SELECT FROM "invitation" i
   WHERE i."communityId" = s."communityId" AND i."email" = lower(m."email")
     AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND i."expiresAt" > now())`
