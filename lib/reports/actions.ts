'use server'
import { action } from '@/lib/auth'
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
