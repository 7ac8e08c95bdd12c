import { newId } from '@/lib/db'
import { who, type ActionRow } from './actionRow'

const period = { from: '2026-01', months: '2', comparison: 'none' }
const asDinum = who(['ada'])

/** Ada's report on the whole platform; Bob reads what is published of it. */
export const actionsOnReports: Record<string, ActionRow> = {
  createReportAction: {
    input: () => ({ newId: newId(), title: 'Bilan', ministryId: '', kind: '', language: 'fr', ...period }),
    may: asDinum,
  },
  changeReportAction: {
    input: ({ reportId }) => ({
      ...{ reportId, revision: '0', title: 'Bilan de janvier', ...period, targetMembers: '', targetBy: '' },
      ...{ sections: ['funnel', 'method'], kept: ['funnel'], number: '2' },
    }),
    may: asDinum,
  },
  copyReportAction: { input: ({ reportId }) => ({ reportId, newId: newId() }), may: asDinum },
  archiveReportAction: { input: ({ reportId }) => ({ reportId }), may: asDinum },
  restoreReportAction: { input: ({ reportId }) => ({ reportId }), may: asDinum },
  withdrawVersionAction: {
    input: ({ reportId }) => ({ reportId, number: '1', why: 'Un coût était faux' }),
    may: asDinum,
  },
  addReaderAction: {
    input: ({ reportId }) => ({ reportId, email: 'eve@ecologie.gouv.example' }),
    may: asDinum,
  },
  removeReaderAction: { input: ({ reportId }, { ids }) => ({ reportId, memberId: ids.bob }), may: asDinum },
  askExportAction: {
    input: ({ reportId }) => ({ reportId, number: '1', format: 'csv' }),
    may: who(['ada', 'bob']),
  },
  cancelExportAction: {
    input: ({ reportId, waitedExportId }) => ({ reportId, exportId: waitedExportId }),
    may: who(['bob']),
  },
  setMonthlyAction: { input: ({ reportId }) => ({ reportId, isMonthly: 'oui' }), may: asDinum },
}
