import { z } from 'zod'
import type { Prisma } from '@/prisma/client/client'
import { problems, stages, type PracticeText } from './model/record'
import { signalNames } from './model/signals'

/** What a version says, as the database keeps it. */
export const textColumns = {
  ...{ title: true, problem: true, situation: true, kinds: true, stages: true },
  ...{ fewestMembers: true, mostMembers: true, trigger: true, steps: true },
  ...{ whenTo: true, whenNot: true, evidence: true, result: true },
} satisfies Prisma.PracticeVersionSelect

/** Of the versions of a practice, the present one: the last that was written. */
export const present = { orderBy: { number: 'desc' }, take: 1 } as const

type Kept = Prisma.PracticeVersionGetPayload<{ select: typeof textColumns }>

const Lists = z.object({
  problem: z.enum(problems),
  stages: z.array(z.enum(stages)),
  trigger: z.array(
    z.object({ signal: z.enum(signalNames), is: z.enum(['under', 'over']), than: z.number() }),
  ),
  steps: z.array(z.object({ what: z.string(), minutes: z.number() })),
  evidence: z.array(z.object({ words: z.string(), address: z.string().nullable() })),
})

export const textFrom = (kept: Kept): PracticeText => ({ ...kept, ...Lists.parse(kept) })

/** A version to write. */
export const rowOf = (text: PracticeText) => ({
  ...text,
  trigger: text.trigger.map((condition) => ({ ...condition })),
  steps: text.steps.map((step) => ({ ...step })),
  evidence: text.evidence.map((proof) => ({ ...proof })),
})
