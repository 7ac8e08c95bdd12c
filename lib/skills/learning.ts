import { z } from 'zod'
import { db, newId, select, sql } from '@/lib/db'
import { addPeople, EASE, noCounts, rowOf, training, type Ease } from './model/ease'

/** A skill that fewer people show says too much of each of them, and too little of what goes with it. */
export const LEAST_HOLDERS = 5
/** People read together. */
const TOGETHER = 20_000
/** Rows kept together: a few megabytes. */
const ROWS_TOGETHER = 100

const Held = z.object({ id: z.string() })
const Person = z.object({ memberId: z.string(), held: z.array(z.number()) })

interface Night {
  now: Date
  signal?: AbortSignal
}

/**
 * Learns which skills go together from what people show, and keeps it: a page then asks in milliseconds. What nobody
 * may see is not learnt from. @returns how many skills the model knows; 0 when too few are held to learn anything
 */
export async function learnSuggestions({ now, signal }: Night): Promise<number> {
  const skills = await mostHeld()
  if (skills.length === 0) return 0
  const counts = noCounts(skills.length)
  const areRead = await readPeople(
    skills.map(({ id }) => id),
    (held) => addPeople(counts, held),
    signal,
  )
  if (!areRead) return 0
  const ease = await finish(training(counts), signal)
  if (ease === null) return 0
  await keep({ now, people: counts.people, skillIds: skills.map(({ id }) => id), ease })
  return skills.length
}

const mostHeld = () =>
  select(
    Held,
    sql`SELECT h."skillId" AS "id" FROM "member_skill" h JOIN "skill" s ON s."id" = h."skillId"
         WHERE h."visibility" <> 'nobody' AND s."state" = 'current'
         GROUP BY 1 HAVING count(*) >= ${LEAST_HOLDERS} ORDER BY count(*) DESC, 1 LIMIT ${EASE.mostSkills}`,
  )

/** Reads everybody, some at a time, in the order of the key. */
async function readPeople(
  skillIds: string[],
  take: (held: number[][]) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    if (signal?.aborted) return false
    const rows = await select(
      Person,
      sql`SELECT h."memberId", array_agg(k."place"::int - 1) AS "held"
            FROM "member_skill" h JOIN unnest(${skillIds}::uuid[]) WITH ORDINALITY AS k("id", "place") ON k."id" = h."skillId"
           WHERE h."memberId" > ${after}::uuid AND h."visibility" <> 'nobody'
           GROUP BY h."memberId" ORDER BY h."memberId" LIMIT ${TOGETHER}`,
    )
    take(rows.map(({ held }) => held))
    const last = rows.at(-1)
    if (!last || rows.length < TOGETHER) return true
    after = last.memberId
  }
}

/** Lets the others of this process breathe at each pause: mails go on leaving meanwhile. */
async function finish(steps: Generator<void, Ease>, signal?: AbortSignal): Promise<Ease | null> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (signal?.aborted) return null
    await new Promise<void>((next) => setImmediate(next))
  }
}

interface Trained {
  now: Date
  people: number
  skillIds: string[]
  ease: Ease
}

/** The new model takes the place of the old one at once. */
async function keep({ now, people, skillIds, ease }: Trained): Promise<void> {
  const modelId = newId()
  await db.$transaction(
    async (tx) => {
      await tx.skillModel.create({
        data: {
          ...{ id: modelId, at: now, version: EASE.version, lambda: ease.lambda, people },
          ...{ skillIds, base: [...ease.base] },
        },
      })
      for (let from = 0; from < skillIds.length; from += ROWS_TOGETHER) {
        await tx.skillModelRow.createMany({
          data: skillIds.slice(from, from + ROWS_TOGETHER).map((skillId, index) => ({
            modelId,
            skillId,
            weights: new Uint8Array(rowOf(ease, from + index).buffer as ArrayBuffer),
          })),
        })
      }
      await tx.skillModel.deleteMany({ where: { id: { not: modelId } } })
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}
