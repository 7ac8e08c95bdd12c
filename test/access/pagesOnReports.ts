import { everybody, only, OVERSEERS, signedIn } from './answers'
import type { PageRow } from './pages'

const at =
  (path: string): PageRow['address'] =>
  () =>
    path
const ofReport =
  (path: string): PageRow['address'] =>
  ({ reportId }) =>
    `/bilans/${reportId}${path}`

/** Scale-up reports, what is entered for them, what a deployment would give, the interface for programs. */
export const pagesOnReports: Record<string, PageRow> = {
  // Ada’s report: she writes it, Bob reads what is published.
  '/bilans': { address: at('/bilans'), answers: () => signedIn },
  '/bilans/nouveau': { address: at('/bilans/nouveau'), answers: () => only(OVERSEERS) },
  '/bilans/[id]': { address: ofReport(''), answers: () => only(['ada', 'bob'], 307) },
  '/bilans/[id]/modifier': { address: ofReport('/modifier'), answers: () => only(['ada']) },
  '/bilans/[id]/diffusion': { address: ofReport('/diffusion'), answers: () => only(['ada']) },
  '/bilans/[id]/versions/[number]': { address: ofReport('/versions/1'), answers: () => only(['ada', 'bob']) },
  // Entered by DINUM alone.
  '/bilans/donnees': { address: at('/bilans/donnees'), answers: () => only(['ada']) },
  '/bilans/donnees/couts/nouveau': {
    address: at('/bilans/donnees/couts/nouveau'),
    answers: () => only(['ada']),
  },
  '/bilans/donnees/couts/[id]': {
    address: ({ costId }) => `/bilans/donnees/couts/${costId}`,
    answers: () => only(['ada']),
  },
  '/bilans/donnees/effectifs/nouveau': {
    address: at('/bilans/donnees/effectifs/nouveau'),
    answers: () => only(['ada']),
  },
  '/bilans/donnees/effectifs/[id]': {
    address: ({ headcountId }) => `/bilans/donnees/effectifs/${headcountId}`,
    answers: () => only(['ada']),
  },
  // DINUM, and those who administer a ministry; a scenario is its author’s, as long as it is not shared.
  '/bilans/simulateur': {
    address: at('/bilans/simulateur?agents=500&mois=6'),
    answers: () => only(OVERSEERS),
  },
  '/bilans/simulateur/[id]': {
    address: ({ scenarioId }) => `/bilans/simulateur/${scenarioId}`,
    answers: () => only(['max']),
  },
  '/bilans/simulateur/comparer': {
    address: ({ scenarioId }) => `/bilans/simulateur/comparer?s=${scenarioId}`,
    answers: () => only(OVERSEERS),
  },
  // Tokens are the DINUM team's; how to ask is everybody's.
  '/bilans/interface': { address: at('/bilans/interface'), answers: () => only(['ada']) },
  '/bilans/interface/documentation': {
    address: at('/bilans/interface/documentation'),
    answers: () => everybody(200),
  },
}
