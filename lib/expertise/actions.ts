'use server'
import { action } from '@/lib/auth'
import { askToAnswer, declineRequest, openAndAsk, passRequest } from './commands/ask'
import { nameCluster, restoreClusterName } from './commands/clusterName'
import {
  hideInference,
  limitRequests,
  pauseRequests,
  resumeRequests,
  showInference,
  startUnderstanding,
  stopUnderstanding,
} from './commands/consent'
import {
  AskToAnswer,
  DeclineRequest,
  NameCluster,
  Nothing,
  OneCluster,
  OneInference,
  OpenAndAsk,
  PassRequest,
  Pause,
  SetLimit,
} from './schema'
import { openedAndAskedLed, OWN, threadPath } from './told'

const MAP = '/competences/carte'

export const startUnderstandingAction = action(Nothing, startUnderstanding, () => ({
  path: OWN,
  said: 'expertise.said.started',
}))
export const stopUnderstandingAction = action(Nothing, stopUnderstanding, () => ({
  path: OWN,
  said: 'expertise.said.stopped',
}))
export const hideInferenceAction = action(OneInference, hideInference, (values) => ({
  path: `${OWN}#sujets`,
  said: { key: 'expertise.said.hid', values },
}))
export const showInferenceAction = action(OneInference, showInference, (values) => ({
  path: `${OWN}#sujets`,
  said: { key: 'expertise.said.showed', values },
}))
export const limitRequestsAction = action(SetLimit, limitRequests, () => ({
  path: OWN,
  said: 'expertise.said.limited',
}))
export const pauseRequestsAction = action(Pause, pauseRequests, () => ({
  path: OWN,
  said: 'expertise.said.pausedDone',
}))
export const resumeRequestsAction = action(Nothing, resumeRequests, () => ({
  path: OWN,
  said: 'expertise.said.resumed',
}))
export const askToAnswerAction = action(AskToAnswer, askToAnswer, ({ name, ...place }) => ({
  path: threadPath(place),
  said: { key: 'expertise.said.asked', values: { name } },
}))
export const declineRequestAction = action(DeclineRequest, declineRequest, (place) => ({
  path: threadPath(place),
  said: 'expertise.said.declined',
}))
export const passRequestAction = action(PassRequest, passRequest, ({ name, ...place }) => ({
  path: threadPath(place),
  said: { key: 'expertise.said.passed', values: { name } },
}))
export const openAndAskAction = action(OpenAndAsk, openAndAsk, openedAndAskedLed)
export const nameClusterAction = action(NameCluster, nameCluster, ({ name }) => ({
  path: MAP,
  said: { key: 'skillMap.said.named', values: { name } },
}))
export const restoreClusterNameAction = action(OneCluster, restoreClusterName, () => ({
  path: MAP,
  said: 'skillMap.said.restored',
}))
