import { assumptionKeys, worth, assumptions, type AssumptionKey } from './model/assumptions'
import type { Scenario } from './model/scenario'

/** How each assumption is called in an address. */
const names: Record<AssumptionKey, string> = {
  registration: 'inscription',
  activity: 'activite',
  contribution: 'contribution',
  departures: 'departs',
  births: 'naissances',
  survival: 'survie',
  animators: 'animateurs',
  messages: 'messages',
  bytes: 'depots',
  visits: 'visites',
  pages: 'pages',
  peak: 'pointe',
  capacity: 'capacite',
  reports: 'signalements',
  minutes: 'minutes',
  perInvited: 'prix-invite',
  perAnimator: 'prix-animateur',
  perModerator: 'prix-moderateur',
  perGigabyte: 'prix-stockage',
  perServer: 'prix-serveur',
  perMonth: 'prix-mois',
}

/** Its value, how far off it may be, and who says so. */
export const parameters = Object.fromEntries(
  assumptionKeys.map((key) => [
    key,
    { value: names[key], spread: `${names[key]}-ecart`, source: `${names[key]}-source` },
  ]),
) as Record<AssumptionKey, Record<'value' | 'spread' | 'source', string>>

/** A number as it is typed in French. */
export const typedNumber = (value: number): string => String(Number(value.toPrecision(6))).replace('.', ',')

/** The address that asks for a scenario again, on the rates of today. */
export function parametersOf({ inputs: { plan }, typed }: Scenario): Record<string, string> {
  const asked: [string, string][] = [
    ['agents', String(plan.agents)],
    ['mois', String(plan.months)],
    ['rythme', plan.pace],
    ['ministeres', plan.newMinistries === 0 ? 'ici' : 'nouveaux'],
    ['combien', String(Math.max(1, plan.newMinistries))],
  ]
  for (const key of assumptionKeys) {
    const { value, spread, source } = typed[key] ?? {}
    const { value: valueName, spread: spreadName, source: sourceName } = parameters[key]
    if (typeof value === 'number')
      asked.push([valueName, typedNumber(value / worth[assumptions[key].typedAs])])
    if (typeof spread === 'number') asked.push([spreadName, typedNumber(spread * 100)])
    if (source) asked.push([sourceName, source])
  }
  return Object.fromEntries(asked)
}
