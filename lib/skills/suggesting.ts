import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { LEAST_HOLDERS } from './learning'
import { suggest, type HeldRow } from './model/ease'

/** «Not now» holds this long. */
const HIDDEN_DAYS = 90
/** Colleagues looked at when somebody has no skill yet. */
const COLLEAGUES = 2000
/** Somebody who bears the same function says more than somebody who only works in the same place. */
const SAME_JOB = 5

/** A skill to propose, before its words are known. */
export interface Candidate {
  skillId: string
  /** Skills of the person that speak for it. */
  becauseIds: string[]
  /** Where there is none: colleagues hold it, or many people do. */
  from: 'skills' | 'colleagues' | 'everybody'
}

/** What to propose, best first: from the person's skills, else from colleagues, else from what is widely held. */
export async function candidatesFor(viewer: Person, limit: number, now: Date): Promise<Candidate[]> {
  const held = await db.memberSkill.findMany({ where: { memberId: viewer.id }, select: { skillId: true } })
  const heldIds = held.map(({ skillId }) => skillId)
  const answered = await answeredBy(viewer, now)
  const left = new Set([...heldIds, ...answered])
  const colleagues = heldIds.length === 0 ? await fromColleagues(viewer, [...left], limit) : []
  if (colleagues.length >= limit) return colleagues
  const known = new Set(colleagues.map(({ skillId }) => skillId))
  const learnt = await fromModel(heldIds, left, limit)
  return [...colleagues, ...learnt.filter(({ skillId }) => !known.has(skillId))].slice(0, limit)
}

async function answeredBy(viewer: Person, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - HIDDEN_DAYS * 86_400_000)
  const answers = await db.skillSuggestionAnswer.findMany({
    where: { memberId: viewer.id, OR: [{ answer: 'refused' }, { at: { gt: since } }] },
    select: { skillId: true },
  })
  return answers.map(({ skillId }) => skillId)
}

/** From the night's model, which only has to open the rows of what the person holds. */
async function fromModel(heldIds: string[], left: ReadonlySet<string>, limit: number): Promise<Candidate[]> {
  const model = await db.skillModel.findFirst({ orderBy: { at: 'desc' } })
  if (!model) return []
  const { skillIds, base } = model
  const place = new Map(skillIds.map((id, index) => [id, index]))
  const rows = await db.skillModelRow.findMany({ where: { modelId: model.id, skillId: { in: heldIds } } })
  const held: HeldRow[] = rows.flatMap(({ skillId, weights }) => {
    const index = place.get(skillId)
    return index === undefined ? [] : [{ index, weights: floatsOf(weights) }]
  })
  const leftIndices = new Set([...left].flatMap((id) => place.get(id) ?? []))
  return suggest({ held, base, left: leftIndices, limit }).map(({ index, because }) => ({
    skillId: skillIds[index]!,
    becauseIds: because.map((each) => skillIds[each]!),
    from: because.length > 0 ? 'skills' : 'everybody',
  }))
}

/** The driver gives bytes that may begin anywhere: floats must begin at a multiple of four. */
const floatsOf = (bytes: Uint8Array): Float32Array => new Float32Array(bytes.slice().buffer)

const Shared = z.object({ skillId: z.string() })

/** What colleagues of the same administration show, those with the same function counting more. */
async function fromColleagues(viewer: Person, left: string[], limit: number): Promise<Candidate[]> {
  if (!viewer.organisationId) return []
  const rows = await select(
    Shared,
    sql`WITH me AS (SELECT osmose_plain("jobTitle") AS "job" FROM "member" WHERE "id" = ${viewer.id}::uuid),
        colleagues AS (
          SELECT m."id", CASE WHEN me."job" <> '' AND osmose_plain(m."jobTitle") = me."job" THEN ${SAME_JOB} ELSE 1 END AS "weight"
            FROM "member" m, me
           WHERE m."organisationId" = ${viewer.organisationId}::uuid AND m."status" = 'active' AND m."id" <> ${viewer.id}::uuid
           LIMIT ${COLLEAGUES})
        SELECT h."skillId" FROM colleagues c JOIN "member_skill" h ON h."memberId" = c."id"
          JOIN "skill" s ON s."id" = h."skillId" AND s."state" = 'current'
         WHERE h."visibility" <> 'nobody' AND h."skillId" <> ALL(${left}::uuid[])
         GROUP BY h."skillId" HAVING count(*) >= ${LEAST_HOLDERS}
         ORDER BY sum(c."weight") DESC, h."skillId" LIMIT ${limit}`,
  )
  return rows.map(({ skillId }) => ({ skillId, becauseIds: [], from: 'colleagues' }))
}
