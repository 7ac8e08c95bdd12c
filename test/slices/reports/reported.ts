import { db, newId } from '@/lib/db'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import type { Document } from '@/lib/reports/model/document'
import type { Settings } from '@/lib/reports/model/settings'
import type { Prisma } from '@/prisma/client/client'
import type { World } from '../../world'
import { told } from './told'

const settings: Settings = {
  ...{ from: '2026-01-01', months: 4, comparison: 'none', target: null, foreword: '' },
  sections: [
    { key: 'unknown', comment: '' },
    { key: 'method', comment: '' },
  ],
}
const asJson = (value: object) => value as unknown as Prisma.InputJsonObject

interface Reported {
  /** Of whom it speaks; left out: the platform. */
  ministryId?: string
  /** Left out: nothing is published. */
  versions?: Document[]
  readers?: string[]
}

/** A report of Ada's, with what was published of it. */
export async function reported(
  { ids }: Pick<World, 'ids'>,
  { ministryId, versions = [told], readers = [] }: Reported = {},
): Promise<string> {
  const [id, now] = [newId(), new Date()]
  await db.scaleReport.create({
    data: {
      ...{ id, title: told.title, ministryId, settings: asJson(settings) },
      ...{ createdById: ids.ada, createdAt: now, updatedById: ids.ada, updatedAt: now },
      versions: {
        create: versions.map((document, index) => ({
          ...{ number: index + 1, document: asJson(document), settings: asJson(settings) },
          ...{ fingerprint: fingerprintOf(document), publishedAt: now, publishedById: ids.ada },
        })),
      },
      readers: { create: readers.map((memberId) => ({ memberId, addedAt: now })) },
    },
  })
  return id
}
