import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'
import { CommunityKind, PracticeOutcome, QuotationAnswer } from '@/prisma/client/enums'
import { problems, stages, type Evidence, type Step } from './model/record'
import { signalNames, signals, type Condition } from './model/signals'

export { drawVersion } from './model/draw/difference'
export { effectRules, effectVersion } from './model/effect/rules'
export { problems, stages } from './model/record'
export { signalNames, signals } from './model/signals'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const mistake = <Key extends string>(key: Key) => `practices.mistake.${key}` as const
const id = z.uuid()
const line = (max: number) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(max, mistake('tooLong')))
    .default('')
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, mistake('tooLong'))
    .transform((written) => written.replace(/\r\n?/g, '\n'))
    .default('')
const several = <Value extends string>(values: readonly Value[]) =>
  z.union([z.array(z.enum(values)), z.enum(values).transform((one) => [one])]).default([])
const people = z
  .union([
    z.literal('').transform(() => null),
    z.coerce.number(mistake('noNumber')).int().min(0).max(1_000_000),
  ])
  .default(null)

/** How many lines the form has of each. */
export const lines = { steps: 6, evidence: 3, trigger: 3 } as const
const MOST_MINUTES = 6000
const MOST_QUOTED = 20_000

const step = z.object({
  what: line(300),
  minutes: z.coerce
    .number(mistake('noMinutes'))
    .int(mistake('noMinutes'))
    .min(0, mistake('noMinutes'))
    .max(MOST_MINUTES, mistake('noMinutes')),
})
const evidence = z
  .object({
    words: line(500),
    address: z.union([
      z.literal('').transform(() => null),
      z.url({ protocol: /^https?$/, error: mistake('noAddress') }).max(500, mistake('tooLong')),
    ]),
  })
  // An address alone stands for itself.
  .transform(({ words, address }) => ({ words: words || (address ?? ''), address }))
const condition = z
  .object({
    signal: z.enum(signalNames, mistake('noSignal')),
    is: z.enum(['under', 'over'], mistake('noSignal')),
    than: z
      .string()
      .transform((written) => (written.trim() === '' ? NaN : Number(written.replace(',', '.'))))
      .pipe(
        z
          .number(mistake('noThreshold'))
          .min(0, mistake('noThreshold'))
          .max(1_000_000, mistake('noThreshold')),
      ),
  })
  // A share is typed as a percentage.
  .transform(({ than, ...condition }): Condition => ({
    ...condition,
    than: signals[condition.signal] === 'share' ? than / 100 : than,
  }))

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/**
 * Lines `step1`, `step1Minutes`, `step2`… of a form; those in which nobody wrote (`written`: where one does) are none. A
 * mistake stands beside its line.
 */
function linesOf<Line>(
  fields: Record<string, unknown>,
  context: z.RefinementCtx,
  of: {
    count: number
    schema: z.ZodType<Line>
    first: string
    names: Record<string, string>
    written: readonly string[]
  },
): Line[] {
  return numbers(of.count).flatMap((number) => {
    const name = (part: string) => `${of.first}${number}${part}`
    const read = Object.entries(of.names).map(
      ([key, part]) => [key, String(fields[name(part)] ?? '')] as const,
    )
    if (read.every(([key, value]) => !of.written.includes(key) || value.trim() === '')) return []
    const parsed = of.schema.safeParse(Object.fromEntries(read))
    if (parsed.success) return [parsed.data]
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: [name(of.names[String(path[0])] ?? '')], message })
    return []
  })
}

/** What a practice says, as its form sends it. Only a title is needed to keep it: the rest is asked when it is proposed. */
export const WritePractice = z
  .looseObject({
    practiceId: z.union([z.literal('').transform(() => null), id]).default(null),
    newId: id,
    title: line(120).pipe(z.string().min(5, mistake('noTitle'))),
    isFailure: z
      .enum(['oui', 'non'])
      .default('non')
      .transform((said) => said === 'oui'),
    problem: z.enum(problems, mistake('noProblem')),
    situation: line(300),
    kinds: several(Object.values(CommunityKind)),
    stages: several(stages),
    fewestMembers: people,
    mostMembers: people,
    whenTo: text(1000),
    whenNot: text(1000),
    result: text(2000),
    note: line(300),
    communityId: z.union([z.literal('').transform(() => null), id]).default(null),
    threadId: z.union([z.literal('').transform(() => null), id]).default(null),
    lessonId: z.union([z.literal('').transform(() => null), id]).default(null),
    /** Messages whose authors are asked whether their words may be quoted. */
    quotes: z.array(id).max(5).default([]),
    knownVersion: z.coerce.number().int().min(0).default(0),
    /** When what the form shows was written. */
    knownAt: z
      .union([z.literal('').transform(() => null), z.iso.datetime().transform((at) => new Date(at))])
      .default(null),
  })
  .transform((fields, context) => {
    const {
      practiceId,
      newId,
      isFailure,
      note,
      communityId,
      threadId,
      lessonId,
      quotes,
      knownVersion,
      knownAt,
      title,
      problem,
    } = fields
    const { situation, kinds, stages, fewestMembers, mostMembers, whenTo, whenNot, result } = fields
    const steps: Step[] = linesOf(fields, context, {
      count: lines.steps,
      schema: step,
      first: 'step',
      names: { what: '', minutes: 'Minutes' },
      // The form proposes the minutes by itself.
      written: ['what'],
    })
    const proofs: Evidence[] = linesOf(fields, context, {
      count: lines.evidence,
      schema: evidence,
      first: 'evidence',
      names: { words: '', address: 'Address' },
      written: ['words', 'address'],
    })
    const trigger: Condition[] = linesOf(fields, context, {
      count: lines.trigger,
      schema: condition,
      first: 'signal',
      names: { signal: '', is: 'Is', than: 'Than' },
      written: ['signal', 'than'],
    })
    if (fewestMembers !== null && mostMembers !== null && fewestMembers > mostMembers)
      context.addIssue({ code: 'custom', path: ['mostMembers'], message: mistake('upsideDown') })
    return {
      ...{ practiceId, newId, isFailure, note, knownVersion, knownAt, quotes },
      origin: { communityId, threadId, lessonId },
      text: {
        title,
        problem,
        situation,
        kinds,
        stages,
        fewestMembers,
        mostMembers,
        trigger,
        steps,
        whenTo,
        whenNot,
        evidence: proofs,
        result,
      },
    }
  })

export const OnePractice = z.object({ practiceId: id })
/** `isBeside`: somebody has proposed one from the same thread, and this one goes without it. */
export const ProposePractice = z.object({ practiceId: id, isBeside: z.literal('oui').optional() })
export const ReviewPractice = z
  .object({
    practiceId: id,
    version: z.coerce.number().int().min(1),
    verdict: z.enum(['ready', 'not_ready'], mistake('noVerdict')),
    words: text(1000),
  })
  .superRefine(({ verdict, words }, context) => {
    if (verdict === 'not_ready' && words.length < 10)
      context.addIssue({ code: 'custom', path: ['words'], message: mistake('noWords') })
  })
export const AdoptPractice = z.object({ practiceId: id, communityId: z.uuid(mistake('noCommunity')) })
export const AbandonedOrKept = z.object({
  practiceId: id,
  communityId: id,
  outcome: z.enum(PracticeOutcome, mistake('noOutcome')),
  words: text(1000),
})
export const AddRemark = z.object({
  practiceId: id,
  remarkId: id,
  kind: z.enum(['remark', 'counter_example']).default('remark'),
  body: text(2000).pipe(z.string().min(3, mistake('noBody'))),
})
/** Why is asked of whoever takes away what somebody else said. */
export const RemoveRemark = z.object({ practiceId: id, remarkId: id, reason: text(500) })
export const RetirePractice = z.object({
  practiceId: id,
  why: text(500).pipe(z.string().min(10, mistake('noWhy'))),
})

export const JudgeCandidate = z.object({ candidateId: id, verdict: z.enum(['dismissed', 'waiting']) })
/** `words`: what they were shown; they agree to these and no others. */
export const AnswerQuotation = z.object({
  quotationId: id,
  answer: z.enum(QuotationAnswer, mistake('noAnswer')),
  words: z.string().max(MOST_QUOTED).default(''),
})
export const KeepDraft = z.object({
  draftId: id,
  fields: z.record(z.string().max(40), z.union([z.string().max(4000), z.array(z.string().max(100)).max(20)])),
})
export const OneDraft = z.object({ draftId: id })
export const KeepLesson = z.object({
  lesson: z.string().max(100),
  note: text(2000),
  act: z.enum(['read', 'unread', 'keep']).default('keep'),
})
export const OpenProposal = z.object({ practiceId: id, occasionId: id })
export const RestoreDismissed = z.object({ communityId: id })
