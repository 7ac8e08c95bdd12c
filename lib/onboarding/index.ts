export { firstSteps, greeting, stepsOnHome, type FirstSteps } from './queries'
