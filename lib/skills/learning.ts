import { z } from 'zod'
import { db, newId, select, sql } from '@/lib/db'
import { addPeople, EASE, rowOf, training, type Matrix } from './model/ease'
import { chooseLambda } from './model/lambda'

/** A skill that fewer people show says too much of each of them, and too little of what goes with it. */
export const LEAST_HOLDERS = 5
/** People read together. */
const TOGETHER = 20_000
/** People on whom λ is chosen: more would not choose otherwise. */
const TRIED = 5_000
/** Rows kept together: a few megabytes. */
const ROWS_TOGETHER = 100

const Held = z.object({ id: z.string(), holders: z.number() })
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
  const size = skills.length
  if (size === 0) return 0
  const gram: Matrix = new Float64Array(size * size)
  const tried: string[][] = []
  const take = (held: number[][]) => {
    addPeople(gram, size, held)
    tried.push(...held.slice(0, TRIED - tried.length).map((each) => each.map(String)))
  }
  const ids = skills.map(({ id }) => id)
  const people = await readPeople(ids, take, signal)
  if (people === null) return 0
  const lambda = chooseLambda(tried)
  const weights = await finish(training(gram, size, lambda), signal)
  if (weights === null) return 0
  await keep({ now, people, skills, weights, lambda })
  return size
}

const mostHeld = () =>
  select(
    Held,
    sql`SELECT h."skillId" AS "id", count(*)::int AS "holders" FROM "member_skill" h JOIN "skill" s ON s."id" = h."skillId"
         WHERE h."visibility" <> 'nobody' AND s."state" = 'current'
         GROUP BY 1 HAVING count(*) >= ${LEAST_HOLDERS} ORDER BY 2 DESC, 1 LIMIT ${EASE.mostSkills}`,
  )

/** Reads everybody, some at a time, in the order of the key. */
async function readPeople(skillIds: string[], take: (held: number[][]) => void, signal?: AbortSignal) {
  let people = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    if (signal?.aborted) return null
    const rows = await select(
      Person,
      sql`SELECT h."memberId", array_agg(k."place"::int - 1) AS "held"
            FROM "member_skill" h JOIN unnest(${skillIds}::uuid[]) WITH ORDINALITY AS k("id", "place") ON k."id" = h."skillId"
           WHERE h."memberId" > ${after}::uuid AND h."visibility" <> 'nobody'
           GROUP BY h."memberId" ORDER BY h."memberId" LIMIT ${TOGETHER}`,
    )
    take(rows.map(({ held }) => held))
    people += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < TOGETHER) return people
    after = last.memberId
  }
}

/** Lets the others of this process breathe at each pause: mails go on leaving meanwhile. */
async function finish(steps: Generator<void, Matrix>, signal?: AbortSignal): Promise<Matrix | null> {
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
  skills: z.infer<typeof Held>[]
  weights: Matrix
  lambda: number
}

/** The new model takes the place of the old one at once. */
async function keep({ now, people, skills, weights, lambda }: Trained): Promise<void> {
  const [modelId, size] = [newId(), skills.length]
  await db.$transaction(
    async (tx) => {
      await tx.skillModel.create({
        data: {
          ...{ id: modelId, at: now, version: EASE.version, lambda, people },
          skillIds: skills.map(({ id }) => id),
          holders: skills.map(({ holders }) => holders),
        },
      })
      for (let from = 0; from < size; from += ROWS_TOGETHER) {
        await tx.skillModelRow.createMany({
          data: skills.slice(from, from + ROWS_TOGETHER).map(({ id }, index) => ({
            modelId,
            skillId: id,
            weights: new Uint8Array(rowOf(weights, size, from + index).buffer as ArrayBuffer),
          })),
        })
      }
      await tx.skillModel.deleteMany({ where: { id: { not: modelId } } })
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}
