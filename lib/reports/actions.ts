'use server'
import { action } from '@/lib/auth'
import { askExport, cancelExport } from './commands/exports'
import { archiveReport, changeReport, copyReport, createReport, restoreReport } from './commands/draft'
import { withdrawVersion } from './commands/publish'
import { addReader, removeReader, setMonthly } from './commands/readers'
import {
  AddReader,
  ChangeReport,
  CopyReport,
  CreateReport,
  OneReport,
  RemoveReader,
  SetMonthly,
  WithdrawVersion,
} from './schema'
import {
  changeCost,
  changeHeadcount,
  enterCost,
  enterHeadcount,
  removeCost,
  removeHeadcount,
  restoreCost,
  restoreHeadcount,
} from './entered/commands'
import {
  ChangeCost,
  ChangeHeadcount,
  EnterCost,
  EnterHeadcount,
  OneCost,
  OneHeadcount,
} from './entered/schema'
import { AskExport, CancelExport } from './files/schema'

const builder = ({ id }: { id: string }) => `/bilans/${id}/modifier`
const sharing = ({ id }: { id: string }) => `/bilans/${id}/diffusion`
const version = ({ id, number }: { id: string; number: number }) => `/bilans/${id}/versions/${number}`

export const createReportAction = action(CreateReport, createReport, (report) => ({
  path: builder(report),
  said: 'reports.said.created',
}))
/** A section that moves shows it by itself. */
export const changeReportAction = action(ChangeReport, changeReport, ({ published }, { move }) =>
  published
    ? { path: version(published), said: 'reports.said.published' }
    : move
      ? undefined
      : { said: 'reports.said.changed' },
)
export const copyReportAction = action(CopyReport, copyReport, (report) => ({
  path: builder(report),
  said: 'reports.said.copied',
}))
export const archiveReportAction = action(OneReport, archiveReport, ({ id }) => ({
  path: `/bilans?range=${id}`,
  said: 'reports.said.archived',
}))
export const restoreReportAction = action(OneReport, restoreReport, () => ({
  path: '/bilans',
  said: 'reports.said.restored',
}))
export const withdrawVersionAction = action(WithdrawVersion, withdrawVersion, (withdrawn) => ({
  path: version(withdrawn),
  said: 'reports.said.withdrawn',
}))
export const addReaderAction = action(AddReader, addReader, (report) => ({
  path: sharing(report),
  said: { key: 'reports.said.readerAdded', values: { name: report.name } },
}))
export const removeReaderAction = action(RemoveReader, removeReader, (report) => ({
  path: sharing(report),
  said: 'reports.said.readerRemoved',
}))
export const setMonthlyAction = action(SetMonthly, setMonthly, (report, { isMonthly }) => ({
  path: sharing(report),
  said: isMonthly === 'oui' ? 'reports.said.monthly' : 'reports.said.notMonthly',
}))

export const askExportAction = action(AskExport, askExport, ({ isReady }) => ({
  said: isReady ? 'reportFiles.alreadyThere' : 'reportFiles.asked',
}))
export const cancelExportAction = action(CancelExport, cancelExport, ({ isStopped }) => ({
  said: isStopped ? 'reportFiles.stopped' : 'reportFiles.leftToOthers',
}))

const entered = (place: 'couts' | 'effectifs', query = '') => `/bilans/donnees${query}#${place}`

export const enterCostAction = action(EnterCost, enterCost, () => ({
  path: entered('couts'),
  said: 'reportAhead.said.costEntered',
}))
export const changeCostAction = action(ChangeCost, changeCost, () => ({
  path: entered('couts'),
  said: 'reportAhead.said.changed',
}))
export const removeCostAction = action(OneCost, removeCost, ({ id }) => ({
  path: entered('couts', `?cout=${id}`),
  said: 'reportAhead.said.costRemoved',
}))
export const restoreCostAction = action(OneCost, restoreCost, () => ({
  path: entered('couts'),
  said: 'reportAhead.said.restored',
}))
export const enterHeadcountAction = action(EnterHeadcount, enterHeadcount, () => ({
  path: entered('effectifs'),
  said: 'reportAhead.said.headcountEntered',
}))
export const changeHeadcountAction = action(ChangeHeadcount, changeHeadcount, () => ({
  path: entered('effectifs'),
  said: 'reportAhead.said.changed',
}))
export const removeHeadcountAction = action(OneHeadcount, removeHeadcount, ({ id }) => ({
  path: entered('effectifs', `?effectif=${id}`),
  said: 'reportAhead.said.headcountRemoved',
}))
export const restoreHeadcountAction = action(OneHeadcount, restoreHeadcount, () => ({
  path: entered('effectifs'),
  said: 'reportAhead.said.restored',
}))
