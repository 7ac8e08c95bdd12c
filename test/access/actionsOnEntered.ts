import { newId } from '@/lib/db'
import { entered } from '../slices/reports/entered'
import { who, type ActionRow } from './actionRow'

/** What DINUM alone enters by hand. */
export const actionsOnEntered: Record<string, ActionRow> = {
  enterCostAction: {
    input: (_, world) => ({ newId: newId(), ...entered(world).cost }),
    may: who(['ada']),
  },
  changeCostAction: {
    input: ({ costId }, world) => ({ costId, ...entered(world).cost, euros: '13 000' }),
    may: who(['ada']),
  },
  removeCostAction: { input: ({ costId }) => ({ costId }), may: who(['ada']) },
  restoreCostAction: { input: ({ costId }) => ({ costId }), may: who(['ada']) },
  enterHeadcountAction: {
    input: (_, world) => ({ newId: newId(), ...entered(world).headcount }),
    may: who(['ada']),
  },
  changeHeadcountAction: {
    input: ({ headcountId }, world) => ({ headcountId, ...entered(world).headcount, people: '25000' }),
    may: who(['ada']),
  },
  removeHeadcountAction: { input: ({ headcountId }) => ({ headcountId }), may: who(['ada']) },
  restoreHeadcountAction: { input: ({ headcountId }) => ({ headcountId }), may: who(['ada']) },
}
