import { z } from 'zod'
import { isDay, startOfMonth } from '@/lib/time'
import { oneLine } from '@/lib/ui/typed'
import { CommunityKind } from '@/prisma/client/enums'
import { sectionKeys } from './model/sections'
import { comparisons, MOST_COMMENT, MOST_MONTHS, MOST_TARGET } from './model/settings'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const mistake = <Key extends string>(key: Key) => `reports.mistake.${key}` as const
const id = z.uuid()
const title = z
  .string()
  .transform(oneLine)
  .pipe(z.string().min(3, mistake('noTitle')).max(140, mistake('tooLong')))
/** `2026-03`, as a browser sends a month; kept as its first day. */
const month = z
  .string()
  .trim()
  .transform((text) => (/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text))
  .refine((text) => isDay(text) && startOfMonth(text) === text, mistake('noMonth'))
const paragraph = z
  .string()
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(MOST_COMMENT, mistake('tooLong')))
const nothing = z.literal('').transform(() => null)
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(sectionKeys)),
)

const period = {
  from: month,
  months: z.coerce
    .number(mistake('noMonths'))
    .int(mistake('noMonths'))
    .min(1, mistake('noMonths'))
    .max(MOST_MONTHS, mistake('noMonths')),
  comparison: z.enum(comparisons),
}

export const CreateReport = z.object({
  newId: id,
  title,
  ministryId: z.union([nothing, id]),
  kind: z.union([nothing, z.enum(CommunityKind)]),
  language: z.enum(['fr', 'en']),
  ...period,
})

const commentName = (key: (typeof sectionKeys)[number]) => `comment-${key}` as const
/** The number it will have: two people who publish at once publish once. */
const publishedNumber = z.coerce.number().int().min(1)
const ticked = z.literal('oui').optional()

const comments = Object.fromEntries(sectionKeys.map((key) => [commentName(key), paragraph])) as Record<
  ReturnType<typeof commentName>,
  typeof paragraph
>

/** The builder, as its form sends it: `sections` in their order, `kept` those that are ticked, one comment each. */
export const ChangeReport = z
  .object({
    reportId: id,
    revision: z.coerce.number().int().min(0),
    title,
    ...period,
    targetMembers: z.union([
      nothing,
      z.coerce
        .number(mistake('noTarget'))
        .int(mistake('noTarget'))
        .min(1, mistake('noTarget'))
        .max(MOST_TARGET, mistake('noTarget')),
    ]),
    targetBy: z.union([nothing, month]),
    foreword: paragraph,
    sections: several,
    kept: several,
    /** `funnel:up`, `funnel:down`: the button that was pressed. */
    move: z
      .string()
      .regex(/^[a-z]+:(up|down)$/)
      .optional(),
    ...comments,
    ...{ act: z.literal('publish').optional(), number: publishedNumber, tells: ticked },
  })
  .superRefine(({ targetMembers, targetBy }, context) => {
    if ((targetMembers === null) === (targetBy === null)) return
    const [path, message] =
      targetMembers === null ? ['targetMembers', mistake('noTarget')] : ['targetBy', mistake('noTargetMonth')]
    context.addIssue({ code: 'custom', path: [path], message })
  })
/** The same, as it is being typed. */
export const KeepReport = z
  .object({
    reportId: id,
    fields: z.record(
      z.string().max(40),
      z.union([z.string().max(MOST_COMMENT), z.array(z.string().max(40)).max(2 * sectionKeys.length)]),
    ),
  })
  .transform(({ reportId, fields }) => ({ ...fields, reportId }))
  .pipe(ChangeReport)
export type ChangeReport = z.output<typeof ChangeReport>

export const commentOf = (input: ChangeReport, key: (typeof sectionKeys)[number]): string =>
  input[commentName(key)]
export const commentField = commentName

export const OneReport = z.object({ reportId: id })
export const PublishReport = OneReport.extend({
  revision: z.coerce.number().int().min(0),
  ...{ number: publishedNumber, tells: ticked },
})
export const WithdrawVersion = OneReport.extend({
  number: z.coerce.number().int().min(1),
  why: z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(10, mistake('noWhy')).max(500, mistake('tooLong'))),
})
export const AddReader = OneReport.extend({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email(mistake('noAddress'))),
  mayEdit: ticked,
})
export const RemoveReader = OneReport.extend({ memberId: id })
export const SetMonthly = OneReport.extend({ isMonthly: z.enum(['oui', 'non']) })
/** `number`: the version to begin from; none: the draft. */
export const CopyReport = OneReport.extend({ newId: id, number: z.coerce.number().int().min(1).optional() })

/** What is published, for who must be told its form. */
export { isHidden, type Column, type Document, type Table, type Value } from './model/document'
export { isAlwaysThere, sectionKeys, type SectionKey } from './model/sections'
export { MOST_MONTHS } from './model/settings'
export * from './model/shape'
