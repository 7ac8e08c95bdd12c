import { db } from '@/lib/db'
import { documentOf } from '@/lib/reports'
import type { Document, SectionKey } from '@/lib/reports/schema'
import type { CommunityKind } from '@/prisma/client/enums'
import { sectionsOf, withoutPlatform, type Parameter } from '../model/asked'
import type { Holder } from '../token'
import { ApiProblem, words } from './problem'
import { wrongParameter } from './query'

interface Asked {
  holder: Holder
  months: { from: string; months: number } | { wrong: Parameter }
  ministry: Holder['ministry']
  kind?: CommunityKind
  sections?: readonly SectionKey[]
}

/**
 * What a report of these months would say now: months that are over, the same that whoever writes a report may choose. What
 * overlapping months add up to tells nothing more than the months themselves, each of which is counted once and shown or
 * hidden for good.
 * @throws ApiProblem months that no report holds
 */
export async function currentDocument(
  { holder, months, ministry, kind, sections }: Asked,
  now: Date,
): Promise<Document> {
  if ('wrong' in months) throw wrongParameter(months.wrong)
  const parts = sectionsOf(sections)
  return documentOf(
    {
      ...{ title: words()('current'), language: 'fr', ministry, kind: kind ?? null },
      settings: {
        ...{ ...months, comparison: 'before', target: null, foreword: '' },
        sections: (holder.ministry ? withoutPlatform(parts) : parts).map((key) => ({ key, comment: '' })),
      },
    },
    now,
  )
}

/**
 * Whom one asks about: a ministry; null: everybody. A token for one ministry asks about that one, whether it says so or not.
 * @throws ApiProblem not within reach; no such ministry
 */
export async function ministryAsked(
  { ministry }: Holder,
  id: string | undefined,
): Promise<Holder['ministry']> {
  if (ministry) {
    if (id !== undefined && id !== ministry.id) throw new ApiProblem('perimeter')
    return ministry
  }
  if (id === undefined) return null
  const found = await db.organisation.findFirst({
    where: { id, parentId: null },
    select: { id: true, name: true },
  })
  if (!found) throw wrongParameter('ministry')
  return found
}
