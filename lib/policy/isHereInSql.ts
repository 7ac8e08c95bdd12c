import { Prisma } from '@/prisma/client/client'

/** Somebody who is here and whom one may look for, the member being `m`: not gone, not suspended, never a service. */
export const isHereInSql = Prisma.sql`(m."status" = 'active' AND NOT m."isService"
  AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > now()))`
