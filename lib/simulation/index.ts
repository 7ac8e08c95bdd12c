export { outcomeAsked } from './asked'
export { simulationTable } from './file'
export { measureRates } from './measuring/month'
export { compared, keptScenario, scenarioName, simulator, toldInAFile } from './queries'
