import { limits } from '@/lib/auth/patience'
import { ruleInForce } from '@/lib/disclosure'
import { translator, type Translate } from '@/lib/i18n'
import { units } from '@/lib/reports/schema'
import { Code } from '@/lib/ui/Code'
import { DataTable } from '@/lib/ui/DataTable'
import { Page } from '@/lib/ui/Page'
import type { DescribedInterface } from '../described'
import type { Parameter } from '../model/asked'
import { feedColumns } from '../csv'
import { problemKinds, problems } from '../model/problems'
import { KnownTables } from './KnownTables'
import { samples } from './samples'

const parts = ['ask', 'addresses', 'values', 'feed', 'tools', 'tables', 'problems', 'limits'] as const
type Part = (typeof parts)[number]
const anchors: Record<Part, string> = {
  ...{ ask: 'demander', addresses: 'adresses', values: 'valeurs', feed: 'flux', tools: 'outils' },
  ...{ tables: 'tables', problems: 'refus', limits: 'limites' },
}
const { callForFigures, figuresMade } = limits
const tools = ['powerQuery', 'metabase', 'libreOffice'] as const

type Words = { t: Translate<'figuresApi'> }

/** How programs read the figures of reports, for whoever writes or plugs one: told by what answers them. */
export async function Documentation({
  interface: { address, endpoints, tables },
}: {
  interface: DescribedInterface
}) {
  const t = await translator('figuresApi')
  const sample = samples(address)
  return (
    <Page title={t('doc.title')} lead={t('doc.lead')}>
      <nav aria-label={t('doc.contents')} className="os-prose">
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${anchors[part]}`}>{t(`doc.${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Titled part="ask" t={t}>
        <p>{t('doc.ask.token')}</p>
        <Code label={t('doc.ask.first')}>{sample.first}</Code>
        <p>{t('doc.ask.etag')}</p>
        <Code label={t('doc.ask.second')}>{sample.again}</Code>
        <p>
          <a href="/api/bilans/v1/openapi.json">{t('doc.ask.openApi')}</a>
        </p>
      </Titled>
      <Titled part="addresses" t={t}>
        <p>
          {t('doc.addresses.text')} <code>{address}</code>
        </p>
        <Addresses endpoints={endpoints} t={t} />
        <Parameters endpoints={endpoints} t={t} />
      </Titled>
      <Titled part="values" t={t}>
        <p>{t('doc.values.text')}</p>
        <DataTable
          caption={t('doc.values.units')}
          prose
          columns={[
            {
              key: 'unit',
              header: t('doc.values.unit'),
              rowHeader: true,
              cell: (unit) => <code>{unit}</code>,
            },
            { key: 'text', header: t('doc.values.meaning'), cell: (unit) => t(`unit.${unit}`) },
          ]}
          rows={units}
          rowKey={(unit) => unit}
        />
      </Titled>
      <Titled part="feed" t={t}>
        <p>{t('doc.feed.text')}</p>
        <p>{t('doc.feed.form')}</p>
        <Code label={t('doc.feed.sample')}>{sample.feed}</Code>
        <DataTable
          caption={t('doc.feed.columns')}
          prose
          columns={[
            { key: 'name', header: t('doc.column'), rowHeader: true, cell: (name) => <code>{name}</code> },
            { key: 'text', header: t('doc.values.meaning'), cell: (name) => t(`feed.${name}`) },
          ]}
          rows={[...feedColumns]}
          rowKey={(name) => name}
        />
      </Titled>
      <Titled part="tools" t={t}>
        {tools.map((tool) => (
          <div key={tool}>
            <h3>{t(`doc.tools.${tool}.title`)}</h3>
            <p>{t(`doc.tools.${tool}.text`)}</p>
            <Code label={t(`doc.tools.${tool}.title`)}>{sample[tool]}</Code>
          </div>
        ))}
      </Titled>
      <Titled part="tables" t={t}>
        <p>{t('doc.tables.text')}</p>
        <KnownTables tables={tables} t={t} />
      </Titled>
      <Titled part="problems" t={t}>
        <p>{t('doc.problems.text')}</p>
        <dl className="os-problems">
          {problemKinds.map((kind) => (
            <div key={kind} id={problems[kind].anchor}>
              <dt>
                <code>{problems[kind].status}</code> {t(`problem.${kind}.title`)}
              </dt>
              <dd>{t(`problem.${kind}.mend`)}</dd>
            </div>
          ))}
        </dl>
      </Titled>
      <Titled part="limits" t={t}>
        <p>
          {t('doc.limits.rate', {
            ...{ calls: callForFigures.atOnce, each: callForFigures.oneEach },
            ...{ made: figuresMade.atOnce, madeEach: figuresMade.oneEach },
          })}
        </p>
        <p>{t('doc.limits.secret', { minimum: ruleInForce().minimum })}</p>
        <p>{t('doc.limits.overlap')}</p>
      </Titled>
    </Page>
  )
}

const Titled = ({ part, t, children }: { part: Part; children: React.ReactNode } & Words) => (
  <section aria-labelledby={anchors[part]} className="os-interface">
    <h2 id={anchors[part]}>{t(`doc.${part}.title`)}</h2>
    {children}
  </section>
)

const Addresses = ({ endpoints, t }: Pick<DescribedInterface, 'endpoints'> & Words) => (
  <DataTable
    caption={t('doc.addresses.title')}
    captionHidden
    prose
    columns={[
      {
        key: 'address',
        header: t('doc.addresses.address'),
        rowHeader: true,
        cell: ({ address }) => <code>{address}</code>,
      },
      { key: 'text', header: t('doc.addresses.gives'), cell: ({ name }) => t(`endpoint.${name}.text`) },
      {
        key: 'parameters',
        header: t('doc.addresses.parameters'),
        cell: ({ parameters }) => parameters.map((each) => <code key={each}>{each} </code>),
      },
    ]}
    rows={endpoints}
    rowKey={({ name }) => name}
  />
)

const Parameters = ({ endpoints, t }: Pick<DescribedInterface, 'endpoints'> & Words) => (
  <DataTable
    caption={t('doc.addresses.parameters')}
    prose
    columns={[
      { key: 'name', header: t('doc.parameter'), rowHeader: true, cell: (name) => <code>{name}</code> },
      { key: 'text', header: t('doc.values.meaning'), cell: (name) => t(`parameter.${name as Parameter}`) },
    ]}
    rows={[...new Set(endpoints.flatMap(({ parameters }) => parameters))]}
    rowKey={(name) => name}
  />
)
