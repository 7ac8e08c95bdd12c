export { mapAsked } from './mapAsked'
export { mapTable } from './mapFile'
export { chosenSkill } from './queries/chosen'
export { communitySkillMap, mappedMinistries, skillMap } from './queries/map'
