import type { World } from '../../world'

/** What the forms send. */
export const entered = ({ culture }: Pick<World, 'culture'>) => ({
  cost: {
    ...{ kind: 'hosting', detail: '', euros: '12 000,50', from: '2026-01-01', until: '2026-12-31' },
    source: 'Marché 2025-14',
  },
  headcount: { ministryId: culture, people: '24 000', countedOn: '2025-12-31', source: 'Bilan social 2025' },
})
