export { askEndorsement, declineEndorsement, endorseSkill, withdrawEndorsement } from './commands/endorse'
export { addSkill, changeOwnSkill, proposeSkill, removeOwnSkill, restoreOwnSkill } from './commands/own'
export { acceptFreeSkill, mergeFreeSkill, refuseFreeSkill } from './commands/review'
export { answerSuggestion, confirmSuggestion } from './commands/suggested'
export { nearestSkills, skillExactlyNamed, type FoundSkill } from './find'
export { MOST_SKILLS } from './holding'
export {
  giveListedSkills,
  settledSkills,
  skillsNamedExactly,
  takeListedSkillsBack,
  type NamedSkill,
} from './listed'
export { moveSkills } from './moving'
export { frameworkHistory, frameworks, proposalToReview, proposedSkills } from './queries/curation'
export { askedEndorsements, companionsFor, givenEndorsements } from './queries/endorsements'
export { findSkills } from './queries/find'
export { justRemoved, ownSkills, proposalAnswers, suggestedSkills } from './queries/own'
export { skillSheet } from './queries/skill'
export { heldVisibleTo } from './visible'
