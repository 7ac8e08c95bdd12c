import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Alert, Notice } from '@/lib/ui/feedback'
import { Downloads } from '@/lib/ui/Downloads'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import type { Outcome } from '../model/path'
import { leftOut } from '../model/spending'
import type { Told } from '../queries'
import { headline } from './headline'
import { Needs } from './Needs'
import { OutcomeChart } from './OutcomeChart'
import { Weights } from './Weights'

/** So many times more accounts than rates are measured on, and it must be said. */
const FAR = 10

const limits = ['before', 'first', 'effort', 'season', 'asleep', 'together', 'supposed'] as const

interface ResultsProps {
  told: Told
  outcome: Outcome
  /** Of this page, where `montre` says which outcome is drawn. */
  path: string
  address: Asked
  /** Of its files, the table apart. */
  fileHref: string
  /** What may be done with it. */
  children?: ReactNode
}

/** What a deployment gives: a sentence, a curve, what it needs, what weighs most, and what all this does not say. */
export async function Results({ told, outcome, path, address, fileHref, children }: ResultsProps) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const { inputs, accounts } = told.scenario
  const times = accounts === null ? 0 : inputs.plan.agents / accounts
  const title = t('title')
  return (
    <div className="os-simulator__results" id="resultats">
      <section aria-labelledby="ce-que-cela-donne">
        <h2 id="ce-que-cela-donne">{t('result.title')}</h2>
        {inputs.rates.registration === null && (
          <Alert tone="warning" title={t('result.empty')} level="h3">
            <p>{t('result.emptyText')}</p>
          </Alert>
        )}
        <p className="os-simulator__headline">{headline(told, t, format)}</p>
        {told.simulated.bands.members && <p className="os-meta">{t('result.odds')}</p>}
        {times >= FAR && (
          <Notice icon="fr-icon-warning-line">
            <p>{t('result.far', { times: format.number(times), accounts: format.number(accounts ?? 0) })}</p>
          </Notice>
        )}
      </section>
      <OutcomeChart {...{ told, outcome, path, address }} />
      <Needs told={told} />
      <Unpriced told={told} />
      <Downloads href={addressWith(fileHref, {}, {})} label={t('result.download')} of={title} />
      <Downloads
        href={`${fileHref}${fileHref.includes('?') ? '&' : '?'}quoi=hypotheses`}
        label={t('result.downloadAssumptions')}
        of={t('form.assumptions')}
      />
      {children}
      <Weights
        weights={told.simulated.weights[outcome]}
        outcome={outcome}
        isKnown={told.simulated.bands[outcome] !== null}
      />
      <section className="os-prose" aria-labelledby="limites">
        <h2 id="limites">{t('limits.title')}</h2>
        <ul>
          {limits.map((each) => (
            <li key={each}>{t(`limits.${each}`)}</li>
          ))}
          {/* A scenario kept before departures were supposed where nothing measures them. */}
          {inputs.rates.departures === null && <li>{t('limits.stay')}</li>}
        </ul>
      </section>
      <NotForPeople />
    </div>
  )
}

/** What the spending leaves out, for want of a price or of a quantity. */
async function Unpriced({ told: { scenario, simulated } }: { told: Told }) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const { unpriced, unknown, hasPrice } = leftOut(scenario.inputs.rates, simulated.bands)
  if (!hasPrice) return <p className="os-meta">{t('result.noPrice')}</p>
  const what = (keys: typeof unpriced) => format.list(keys.map((key) => t(`assumptions.${key}.name`)))
  return (
    <>
      {unpriced.length > 0 && <p className="os-meta">{t('result.unpriced', { what: what(unpriced) })}</p>}
      {unknown.length > 0 && <p className="os-meta">{t('result.uncounted', { what: what(unknown) })}</p>}
    </>
  )
}
