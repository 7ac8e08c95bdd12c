export { firstSteps, greeting, stepsOnHome } from './queries'
