import { z } from 'zod'
import { daysBetween, isDay } from '@/lib/time'
import { oneLine } from '@/lib/ui/typed'
import { ReportCostKind } from '@/prisma/client/enums'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const mistake = <Key extends string>(key: Key) => `reportAhead.mistake.${key}` as const

export const MOST_EUROS = 1_000_000_000
export const MOST_PEOPLE = 10_000_000
/** Nothing is older than the platform's oldest ancestor. */
const FIRST_DAY = '2000-01-01'
const MOST_DAYS = 3660

const id = z.uuid()
const day = z.string().refine((text) => isDay(text) && text >= FIRST_DAY, mistake('noDay'))

/** «12 400,50 €», as one writes it: spaces and the sign are nothing, the comma is a point. */
const number = (typed: string) => typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
const euros = z
  .string()
  .transform(number)
  // Three figures after a point are thousands, for some, and cents for nobody.
  .pipe(z.string().regex(/^[-−]?\d+(\.\d{1,2})?$/, mistake('noEuros')))
  .transform((written) => Number(written.replace('−', '-')))
  .pipe(z.number().positive(mistake('notPositive')).max(MOST_EUROS, mistake('tooMuch')))
const people = z
  .string()
  .transform(number)
  .pipe(z.string().regex(/^[-−]?\d+$/, mistake('noPeople')))
  .transform((written) => Number(written.replace('−', '-')))
  .pipe(z.number().min(1, mistake('noPeople')).max(MOST_PEOPLE, mistake('tooMany')))
const source = z
  .string()
  .transform(oneLine)
  .pipe(z.string().min(3, mistake('noSource')).max(300, mistake('tooLong')))

const cost = {
  kind: z.enum(ReportCostKind, mistake('noKind')),
  detail: z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(120, mistake('tooLong'))),
  euros,
  /** Both are paid for; days to come too, where a contract runs on. */
  from: day,
  until: day,
  source,
}
type Days = { from: string; until: string }
const inOrder = ({ from, until }: Days, context: z.RefinementCtx) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['until'], message })
  if (!isDay(from) || !isDay(until)) return
  if (until < from) refuse(mistake('reversed'))
  else if (daysBetween(from, until) > MOST_DAYS) refuse(mistake('tooLongSpan'))
}

const headcount = {
  ministryId: z.uuid(mistake('noMinistry')),
  people,
  countedOn: day,
  source,
}

export const EnterCost = z.object({ newId: id, ...cost }).superRefine(inOrder)
export const ChangeCost = z.object({ costId: id, ...cost }).superRefine(inOrder)
export const OneCost = z.object({ costId: id })
export const EnterHeadcount = z.object({ newId: id, ...headcount })
export const ChangeHeadcount = z.object({ headcountId: id, ...headcount })
export const OneHeadcount = z.object({ headcountId: id })
