export { communityFacts, communityFactColumns } from './facts'
export { communityPresentation, type CommunityPresentation } from './queries/presentation'
