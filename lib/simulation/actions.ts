'use server'
import { action } from '@/lib/auth'
import { deleteScenario, renameScenario, restoreScenario, saveScenario, shareScenario } from './commands'
import { OneScenario, RenameScenario, SaveScenario, ShareScenario } from './schema'

export const saveScenarioAction = action(SaveScenario, saveScenario, ({ id }) => ({
  path: `/bilans/simulateur/${id}`,
  said: 'simulator.said.saved',
}))
export const renameScenarioAction = action(RenameScenario, renameScenario, () => ({
  said: 'simulator.said.renamed',
}))
export const shareScenarioAction = action(ShareScenario, shareScenario, (_, { wanted }) => ({
  said: wanted === 'oui' ? 'simulator.said.shared' : 'simulator.said.unshared',
}))
export const deleteScenarioAction = action(OneScenario, deleteScenario, ({ name }) => ({
  path: '/bilans/simulateur#supprimes',
  said: { key: 'simulator.said.deleted', values: { name } },
}))
export const restoreScenarioAction = action(OneScenario, restoreScenario, ({ id }) => ({
  path: `/bilans/simulateur/${id}`,
  said: 'simulator.said.restored',
}))
