import { formatters, translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { EmptyState, Notice } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { Outcome } from '../model/path'
import type { KeptTold } from '../queries'
import { ComparedTable } from './ComparedTable'
import { drawnAs, letterOf } from './drawn'
import { OutcomeNav } from './OutcomeChart'
import { saidOutcome } from './words'

const home = '/bilans/simulateur'

interface CompareViewProps {
  told: KeptTold[]
  outcome: Outcome
  hadMore: boolean
  address: Asked
}

/** Scenarios side by side: one table, one chart. */
export async function CompareView({ told, outcome, hadMore, address }: CompareViewProps) {
  const t = await translator('simulator')
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead')}
      width="wide"
      trail={[
        { label: t('reports'), href: '/bilans' },
        { label: t('title'), href: home },
      ]}
    >
      {told.length < 2 ? (
        <EmptyState title={t('compare.few')} act={<a href={`${home}#enregistres`}>{t('compare.back')}</a>}>
          <p>{t('compare.fewText')}</p>
        </EmptyState>
      ) : (
        <>
          {hadMore && (
            <Notice>
              <p>{t('compare.more')}</p>
            </Notice>
          )}
          <div id="resultats">
            <OutcomeNav {...{ outcome, address }} path={`${home}/comparer`} />
            <ComparedChart told={told} outcome={outcome} />
          </div>
          <ComparedTable told={told} />
          <p>
            <a href={`${home}#enregistres`}>{t('compare.back')}</a>
          </p>
        </>
      )}
    </Page>
  )
}

async function ComparedChart({ told, outcome }: Pick<CompareViewProps, 'told' | 'outcome'>) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const known = told.flatMap(({ id, name, simulated }, place) => {
    const bands = simulated.bands[outcome]
    return bands ? [{ id, name, letter: letterOf(place), bands, last: bands.at(-1)!.middle }] : []
  })
  const [most, ...others] = known.toSorted((one, other) => other.last - one.last)
  if (!most) return <p>{t('result.unknown')}</p>
  const isAlike = others.length > 0 && others.every(({ last }) => last === most.last)
  const months = Math.max(...known.map(({ bands }) => bands.length))
  const value = `${saidOutcome(outcome, most.last, { t, format })} (${t(`outcome.${outcome}`).toLowerCase()})`
  return (
    <TrendChart
      level="h2"
      headline={isAlike ? t('compare.same') : t('compare.headline', { name: most.name, value })}
      title={t(`outcomeLong.${outcome}`)}
      // Names are longer than what a curve has room for.
      series={known.map(({ id, letter }) => ({ key: id, label: letter }))}
      notes={
        <ul className="os-meta">
          {known.map(({ id, letter, name }) => (
            <li key={id}>
              <b>{letter}</b> {name}
            </li>
          ))}
        </ul>
      }
      points={Array.from({ length: months }, (_, month) => ({
        label: t('result.monthNumber', { number: month + 1 }),
        short: String(month + 1),
        values: Object.fromEntries(
          known.map(({ id, bands }) => {
            const band = bands[month]
            return [id, band ? drawnAs(outcome, band.middle) : null]
          }),
        ),
      }))}
      pointHeader={t('result.month')}
    />
  )
}
