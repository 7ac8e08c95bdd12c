import { z } from 'zod'
import * as shape from '@/lib/reports/schema'
import { CommunityKind } from '@/prisma/client/enums'

const Address = z.url()

/** The forms of every answer: programs are told them in the description of the interface, which is made of them. */
export const ReportVersion = z.object({
  id: z.uuid(),
  number: z.int(),
  ...{ title: z.string(), perimeter: z.string(), language: z.enum(['fr', 'en']) },
  ministryId: z.uuid().nullable(),
  kind: z.enum(CommunityKind).nullable(),
  period: shape.SpanShape,
  publishedAt: z.iso.datetime(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  links: z.object({ document: Address, tables: z.record(z.string(), Address) }),
})
export type ReportVersion = z.output<typeof ReportVersion>

export const ReportList = z.object({
  reports: z.array(ReportVersion),
  links: z.object({ self: Address, next: Address.nullable() }),
})

const links = ['self', 'description', 'documentation', 'reports', 'figures', 'feed'] as const
export const Discovery = z.object({
  token: z.object({
    name: z.string(),
    expiresAt: z.iso.datetime(),
    ministry: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  }),
  links: z.object(
    Object.fromEntries(links.map((key) => [key, Address])) as Record<(typeof links)[number], z.ZodURL>,
  ),
})

export const Problem = z.object({
  type: Address,
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
})

/** By the names they have in the description. */
export const shapes = {
  ...{ Discovery, ReportList, ReportVersion, Problem },
  Document: shape.DocumentShape,
  Section: shape.SectionShape,
  Chart: shape.ChartShape,
  Table: shape.TableShape,
  Column: shape.ColumnShape,
  Value: shape.ValueShape,
  Span: shape.SpanShape,
} satisfies Record<string, z.ZodType>
export type ShapeName = keyof typeof shapes
