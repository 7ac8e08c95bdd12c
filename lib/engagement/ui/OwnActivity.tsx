import { AccountTabs } from '@/lib/accounts/ui/AccountTabs'
import { formatters, translator } from '@/lib/i18n'
import { addDays, daysBetween, parisDay } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import { Notice } from '@/lib/ui/feedback'
import { Subnav } from '@/lib/ui/navigation'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page } from '@/lib/ui/Page'
import { periodParameters } from '../asked'
import { ownActs } from '../model/own'
import type { OwnActivity as Found } from '../queries/own'
import { PeriodChooser } from './PeriodChooser'

const path = '/compte/activite'

type OwnActivityProps = {
  found: Found
  address: Asked
  /** How many months marks of presence are kept. */
  presenceMonths: number
}

/** My own figures, mine alone: what I did, what came back, each with what it means. Nobody is compared with anybody. */
export async function OwnActivity({ found, address, presenceMonths }: OwnActivityProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const { asked, period, objects, own } = found
  const contributions = own.figures[0]?.value ?? 0
  const fileHref = (what: string) =>
    addressWith(
      `${path}/export`,
      {},
      { ...periodParameters(asked, (end) => addDays(end, -1)), type: found.kind, quoi: what },
    )
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <AccountTabs current="activity" />
      <Notice icon="fr-icon-lock-line">
        <p>{t('own.private')}</p>
        <p>{t('own.kept', { months: presenceMonths })}</p>
        <p>
          {t(objects ? 'own.objects' : 'own.counted')} <a href="/compte#mesures">{t('own.change')}</a>
        </p>
      </Notice>
      <PeriodChooser {...{ path, address, asked, period }} last={parisDay(new Date())} />
      <Kinds found={found} address={address} />
      <TrendChart
        level="h2"
        kind="bar"
        headline={t('own.weeksHeadline', { count: contributions })}
        title={t('own.weeksTitle')}
        pointHeader={t('point.week')}
        series={[{ key: 'contributions', label: t('own.figure.contributions.name') }]}
        points={own.weeks.map(({ start, unfinished, contributions: count }) => ({
          label: t('weekOf', { day: format.day(start) }),
          short: format.dayShort(start),
          values: { contributions: count },
          unfinished,
        }))}
        definition={<p>{t('own.figure.contributions.meaning')}</p>}
        fileHref={fileHref('semaines')}
      />
      <section className="os-dashboard__part" aria-labelledby="mes-chiffres">
        <h2 id="mes-chiffres">{t('own.figures')}</h2>
        <DataTable
          prose
          caption={t('own.figuresCaption', {
            period: format.period(period),
            days: daysBetween(period.start, period.end),
          })}
          rows={own.figures}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'figure',
              header: t('figures.figure'),
              rowHeader: true,
              cell: ({ key }) => t(`own.figure.${key}.name`),
            },
            {
              key: 'value',
              header: t('figures.current'),
              numeric: true,
              cell: ({ value }) => format.number(value),
            },
            {
              key: 'before',
              header: t('figures.before'),
              numeric: true,
              cell: ({ before }) => format.number(before),
            },
            { key: 'meaning', header: t('own.meaning'), cell: ({ key }) => t(`own.figure.${key}.meaning`) },
          ]}
        />
        <Downloads href={fileHref('chiffres')} of={t('own.figures')} />
      </section>
      <section className="os-dashboard__part" aria-labelledby="mes-communautes">
        <h2 id="mes-communautes">{t('own.communities')}</h2>
        {own.communities.length === 0 ? (
          <p>
            {t('own.nothing')} <a href="/communautes">{t('own.browse')}</a>
          </p>
        ) : (
          <>
            <DataTable
              caption={t('own.communitiesCaption', { period: format.period(period) })}
              rows={own.communities}
              rowKey={({ place }) => place.id}
              columns={[
                {
                  key: 'name',
                  header: t('list.community'),
                  rowHeader: true,
                  cell: ({ place: { slug, name } }) =>
                    slug ? <a href={`/communautes/${slug}`}>{name}</a> : t('own.hidden'),
                },
                ...([...ownActs, 'presence'] as const).map((key) => ({
                  key,
                  header: t(`own.figure.${key}.name`),
                  numeric: true,
                  cell: ({ figures }: (typeof own.communities)[number]) => format.number(figures[key]),
                })),
              ]}
            />
            <Downloads href={fileHref('communautes')} of={t('own.communities')} />
          </>
        )}
      </section>
      <NotForPeople />
    </Page>
  )
}

/** Only communities of one kind; nothing to choose when they are all of the same. */
async function Kinds({ found: { kind, kinds }, address }: { found: Found; address: Asked }) {
  if (kinds.length < 2) return null
  const [t, words] = await Promise.all([translator('engagement'), translator('communities')])
  const tabs = [null, ...kinds].map((each) => ({
    label: each ? words(`kind.${each}.name`) : t('own.anyKind'),
    href: addressWith(path, address, { type: each }),
    current: each === kind,
  }))
  return <Subnav label={t('list.kind')} tabs={tabs} />
}
