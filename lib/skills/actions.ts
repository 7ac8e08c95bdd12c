'use server'
import { action } from '@/lib/auth'
import { askEndorsement, declineEndorsement, endorseSkill, withdrawEndorsement } from './commands/endorse'
import { addSkill, changeOwnSkill, proposeSkill, removeOwnSkill, restoreOwnSkill } from './commands/own'
import { acceptFreeSkill, mergeFreeSkill, refuseFreeSkill } from './commands/review'
import { answerSuggestion, confirmSuggestion } from './commands/suggested'
import {
  AcceptSkill,
  AddSkill,
  AnswerSuggestion,
  AskEndorsement,
  ChangeSkill,
  Endorse,
  MergeSkill,
  OneSkill,
  ProposeSkill,
  RefuseSkill,
} from './schema'

type Skill = { id: string; label: string }
const said = <Key extends `skills.${string}`>(key: Key, { label }: { label: string }) => ({
  key,
  values: { label },
})
/** The list, opened where one says how well one has it. */
const precise = ({ id }: Skill) => `/competences?precise=${id}#competence-${id}`
const OWN = '/competences'
const ENDORSEMENTS = '/competences/recommandations'
const REVIEW = '/administration/competences'

export const addSkillAction = action(AddSkill, addSkill, (skill) => ({
  path: precise(skill),
  said: said('skills.added', skill),
}))
export const changeSkillAction = action(ChangeSkill, changeOwnSkill, (skill) => ({
  path: `${OWN}#competence-${skill.id}`,
  said: said('skills.changed', skill),
}))
export const removeSkillAction = action(OneSkill, removeOwnSkill, (skill) => ({
  path: OWN,
  said: said('skills.removed', skill),
}))
export const restoreSkillAction = action(OneSkill, restoreOwnSkill, (skill) => ({
  path: OWN,
  said: said('skills.restored', skill),
}))
export const proposeSkillAction = action(ProposeSkill, proposeSkill, (skill) => ({
  path: precise(skill),
  said: said(skill.isKnown ? 'skills.added' : 'skills.proposed', skill),
}))
export const confirmSuggestionAction = action(OneSkill, confirmSuggestion, (skill) => ({
  path: precise(skill),
  said: said('skills.added', skill),
}))
export const answerSuggestionAction = action(AnswerSuggestion, answerSuggestion, (skill, { answer }) => ({
  path: `${OWN}#suggestions`,
  said: said(`skills.${answer}`, skill),
}))
export const endorseSkillAction = action(Endorse, endorseSkill, (held) => ({
  said: said('skills.endorsed', held),
}))
export const withdrawEndorsementAction = action(Endorse, withdrawEndorsement, () => ({
  said: 'skills.withdrawn',
}))
/** From the list of requests, where what was answered is gone. */
export const answerEndorsementAction = action(Endorse, endorseSkill, (held) => ({
  path: ENDORSEMENTS,
  said: said('skills.endorsed', held),
}))
export const declineEndorsementAction = action(Endorse, declineEndorsement, () => ({
  path: ENDORSEMENTS,
  said: 'skills.declined',
}))
export const takeBackEndorsementAction = action(Endorse, withdrawEndorsement, () => ({
  path: ENDORSEMENTS,
  said: 'skills.withdrawn',
}))
export const askEndorsementAction = action(AskEndorsement, askEndorsement, (skill) => ({
  path: OWN,
  said: said('skills.asked', skill),
}))
export const acceptSkillAction = action(AcceptSkill, acceptFreeSkill, (skill) => ({
  path: REVIEW,
  said: said('skills.accepted', skill),
}))
export const mergeSkillAction = action(MergeSkill, mergeFreeSkill, (skill) => ({
  path: REVIEW,
  said: said('skills.merged', skill),
}))
export const refuseSkillAction = action(RefuseSkill, refuseFreeSkill, (skill) => ({
  path: REVIEW,
  said: said('skills.refusedDone', skill),
}))
