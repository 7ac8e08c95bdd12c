import { hashOfToken } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { newToken } from '@/lib/openFigures/token'
import { fingerprintOf } from '@/lib/reports/model/fingerprint'
import type { Document } from '@/lib/reports/schema'
import type { Prisma } from '@/prisma/client/client'
import type { World } from '../world'

/** A document with everything a value may be: exact, unknown, hidden, a text that a spreadsheet would run. */
export const someDocument = (more: Partial<Document> = {}): Document => ({
  language: 'fr',
  ...{ title: 'Bilan de la première année', perimeter: 'Toute la plateforme', madeOn: '2026-11-03' },
  ...{
    span: { from: '2025-11-01', until: '2026-11-01' },
    before: { from: '2024-11-01', until: '2025-11-01' },
  },
  ...{ minimum: 11, foreword: 'Une année.', versions: { adoption: 'adoption@1' } },
  headlines: [
    {
      section: 'funnel',
      sentence: 'Un agent sur trois contribue.',
      spark: { table: 'funnel', column: 'share' },
    },
  ],
  sections: [
    {
      ...{
        key: 'funnel',
        title: 'De l’invitation à la contribution',
        headline: 'Un sur trois.',
        comment: '',
      },
      charts: [
        {
          ...{ key: 'funnel', title: 'Étapes', alt: 'Quatre étapes.', table: 'funnel' },
          ...{ kind: 'funnel', x: 'step', value: 'members' },
        },
      ],
      tables: [
        {
          ...{ key: 'funnel', title: 'Étapes' },
          columns: [
            { key: 'step', header: 'Étape', unit: 'text' },
            { key: 'members', header: 'Membres', unit: 'count' },
            { key: 'share', header: 'Part', unit: 'share' },
            { key: 'ministry', header: 'Ministère', unit: 'text' },
          ],
          rows: [
            ['Inscrits', 3012, 1, 'Culture'],
            ['Actifs', 1004, 0.333333333333333, '=HYPERLINK("http://mal")'],
            ['Contributeurs; "vrais"', { hidden: true }, { hidden: true }, null],
            ['Ligne\nbrisée', -4, null, '-2'],
          ],
        },
      ],
      notes: ['Les comptes de service ne sont personne.'],
    },
    {
      ...{ key: 'costs', title: 'Ce que cela coûte', headline: null, comment: 'Provisoire.', charts: [] },
      tables: [
        {
          ...{ key: 'costs', title: 'Coûts' },
          columns: [
            { key: 'month', header: 'Mois', unit: 'month' },
            { key: 'hidden', header: 'Euros', unit: 'euros' },
          ],
          rows: [['2026-10-01', 12400.5]],
        },
      ],
      notes: [],
    },
  ],
  ...more,
})

interface Publishing {
  ministryId?: string | null
  document?: Document
  at?: Date
  reportId?: string
  number?: number
  withdrawnWhy?: string
  isAway?: boolean
}

/** A report as if its author had published it. */
export async function published({ ids }: World, publishing: Publishing = {}) {
  const { ministryId = null, document = someDocument(), at = new Date(), number = 1 } = publishing
  const id = publishing.reportId ?? newId()
  const settings = { from: document.span.from, months: 12, comparison: 'before', target: null, foreword: '' }
  const kept = { ...settings, sections: [{ key: 'funnel', comment: '' }] }
  if (number === 1)
    await db.scaleReport.create({
      data: {
        ...{ id, title: document.title, ministryId, settings: kept, createdById: ids.ada },
        ...{ createdAt: at, updatedAt: at, archivedAt: publishing.isAway ? at : null },
      },
    })
  await db.scaleReportVersion.create({
    data: {
      ...{ reportId: id, number, settings: kept, fingerprint: fingerprintOf(document), publishedAt: at },
      document: document as unknown as Prisma.InputJsonObject,
      ...(publishing.withdrawnWhy && { withdrawnAt: at, withdrawnWhy: publishing.withdrawnWhy }),
    },
  })
  return { id, number, document }
}

/** A token for a ministry, or for everything. */
export async function openedTo(
  ministryId: string | null,
  more: Partial<{ expiresAt: Date; pausedAt: Date; revokedAt: Date }> = {},
) {
  const [id, token] = [newId(), newToken()]
  const said = { name: 'Entrepôt', purpose: 'Suivre l’adoption', responsible: 'Sami, DINUM' }
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.figuresToken.create({
    data: { id, ...said, ministryId, hash: hashOfToken(token), expiresAt, ...more },
  })
  return { id, token }
}
