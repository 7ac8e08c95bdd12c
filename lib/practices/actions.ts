'use server'
import { action } from '@/lib/auth'
import { adoptPractice, sayOutcome } from './commands/adopt'
import { judgeCandidate } from './commands/candidates'
import { keepLesson } from './commands/course'
import { discardDraft } from './commands/draft'
import { reopenPractice, retirePractice, reviewPractice } from './commands/judge'
import { answerQuotation } from './commands/quotations'
import { dismissPractice, restoreDismissed } from './commands/propose'
import { askForPlace, cancelProgramme, openProgramme, withdrawRequest } from './commands/programmes'
import { addRemark, removeRemark } from './commands/remark'
import { removeIdea } from './commands/idea'
import { proposePractice } from './commands/proposal'
import { writePractice } from './commands/write'
import {
  AbandonedOrKept,
  AddRemark,
  AdoptPractice,
  AnswerQuotation,
  JudgeCandidate,
  KeepLesson,
  OneDraft,
  OnePractice,
  ProposePractice,
  RemoveRemark,
  RestoreDismissed,
  RetirePractice,
  ReviewPractice,
  WritePractice,
} from './schema'

import { AskForPlace, CancelProgramme, OpenProgramme } from './programmes/schema'

const toDashboard = ({ slug }: { slug: string }) => `/communautes/${slug}/tableau-de-bord#pratiques`
const to = ({ id }: { id: string }, place = '') => `/pratiques/${id}${place}`

export const writePracticeAction = action(WritePractice, writePractice, (practice) => ({
  path: to(practice),
  said: 'practices.said.written',
}))
export const proposePracticeAction = action(ProposePractice, proposePractice, (practice) => ({
  path: to(practice),
  said: 'practices.said.proposed',
}))
export const removeIdeaAction = action(OnePractice, removeIdea, () => ({
  path: '/pratiques?rayon=miennes',
  said: 'practices.said.removed',
}))
export const reviewPracticeAction = action(ReviewPractice, reviewPractice, (practice) => ({
  path: to(practice, '#relectures'),
  said: 'practices.said.reviewed',
}))
export const adoptPracticeAction = action(AdoptPractice, adoptPractice, (practice) => ({
  path: to(practice, '#adoption'),
  said: practice.isFailure ? 'practices.said.heeded' : 'practices.said.adopted',
}))
export const sayOutcomeAction = action(AbandonedOrKept, sayOutcome, (practice) => ({
  path: to(practice, '#adoption'),
  said: 'practices.said.outcome',
}))
export const addRemarkAction = action(AddRemark, addRemark, (practice) => ({
  path: to(practice, '#remarques'),
  said: 'practices.said.remarked',
}))
export const removeRemarkAction = action(RemoveRemark, removeRemark, (practice) => ({
  path: to(practice, '#remarques'),
  said: 'practices.said.remarkRemoved',
}))
export const retirePracticeAction = action(RetirePractice, retirePractice, (practice) => ({
  path: to(practice),
  said: 'practices.said.retired',
}))
export const reopenPracticeAction = action(OnePractice, reopenPractice, (practice) => ({
  path: to(practice),
  said: 'practices.said.reopened',
}))
export const judgeCandidateAction = action(JudgeCandidate, judgeCandidate, ({ id }, { verdict }) => ({
  path: verdict === 'dismissed' ? `/pratiques/reperees?ecartee=${id}` : '/pratiques/reperees',
  said: verdict === 'dismissed' ? 'practices.said.dismissed' : 'practices.said.undone',
}))
export const answerQuotationAction = action(AnswerQuotation, answerQuotation, () => ({
  path: '/pratiques/citations',
  said: 'practices.said.answered',
}))
export const discardDraftAction = action(OneDraft, discardDraft, () => ({
  path: '/pratiques?rayon=miennes',
  said: 'practices.said.discarded',
}))
export const keepLessonAction = action(KeepLesson, keepLesson, ({ path }) => ({
  path,
  said: 'practices.said.lessonKept',
}))
export const dismissPracticeAction = action(AdoptPractice, dismissPractice, (community) => ({
  path: toDashboard(community),
  said: 'proposals.said.dismissed',
}))
export const restoreDismissedAction = action(RestoreDismissed, restoreDismissed, (community) => ({
  path: toDashboard(community),
  said: 'proposals.said.restored',
}))

const toProgramme = ({ id }: { id: string }) => `/pratiques/programmes/${id}`

export const openProgrammeAction = action(OpenProgramme, openProgramme, (programme) => ({
  path: toProgramme(programme),
  said: 'programmes.said.opened',
}))
export const cancelProgrammeAction = action(CancelProgramme, cancelProgramme, (programme) => ({
  path: toProgramme(programme),
  said: 'programmes.said.cancelled',
}))
export const askForPlaceAction = action(AskForPlace, askForPlace, (programme) => ({
  path: toProgramme(programme),
  said: 'programmes.said.asked',
}))
export const withdrawRequestAction = action(AskForPlace, withdrawRequest, (programme) => ({
  path: toProgramme(programme),
  said: 'programmes.said.withdrawn',
}))
