import { KindSelect } from '@/lib/communities/ui/KindSelect'
import { MeasuresTabs } from '@/lib/engagement/ui/MeasuresTabs'
import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { EmptyState, Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Downloads } from '@/lib/ui/Downloads'
import { Page } from '@/lib/ui/Page'
import { measures, periods, type Narrowing } from '../model/figures'
import type { Adoption, AdoptionRow } from '../queries'

const path = '/mesures/ministeres'

type AdoptionViewProps = { adoption: Adoption | null; narrowing: Narrowing; address: Asked }

/** Who takes part, by ministry and by level: what may be shown of it. */
export async function AdoptionView({ adoption, narrowing, address }: AdoptionViewProps) {
  const [t, measured, format] = await Promise.all([
    translator('adoption'),
    translator('engagement'),
    formatters(),
  ])
  const trail = [{ label: measured('list.title'), href: '/mesures' }]
  if (!adoption)
    return (
      <Page title={t('title')} lead={t('lead')} width="wide" trail={trail}>
        <MeasuresTabs current="ministries" />
        <EmptyState title={t('none')} act={<a href="/mesures">{t('toCommunities')}</a>}>
          <p>{t('noneText')}</p>
        </EmptyState>
      </Page>
    )
  const hidesSome = adoption.rows.some(({ figures }) => measures.some((measure) => figures[measure] === null))
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" trail={trail}>
      <MeasuresTabs current="ministries" />
      <AdoptionFilters narrowing={narrowing} address={address} />
      {hidesSome && (
        <Notice>
          <p>{t('why', { count: adoption.minimum })}</p>
        </Notice>
      )}
      <DataTable
        dense
        prose
        caption={t('caption', { count: narrowing.months, month: format.month(adoption.month) })}
        rows={adoption.rows}
        rowKey={({ ministry, level }) => `${ministry ?? ''}/${level ?? ''}`}
        columns={await columns()}
      />
      <Downloads href={addressWith(`${path}/export`, address, {})} label={t('download')} of={t('title')} />
      <div className="os-prose">
        <h2>{t('definitions')}</h2>
        <ul>
          {measures.map((measure) => (
            <li key={measure}>{t(`measures.${measure}.definition`)}</li>
          ))}
        </ul>
        <p>{t('method')}</p>
      </div>
      <NotForPeople />
    </Page>
  )
}

async function columns(): Promise<Column<AdoptionRow>[]> {
  const [t, accounts, format] = await Promise.all([
    translator('adoption'),
    translator('lifeCycle'),
    formatters(),
  ])
  return [
    {
      key: 'ministry',
      header: t('ministry'),
      rowHeader: true,
      cell: ({ ministryId, ministry, level }) =>
        ministry === null ? (
          t('everyMinistry')
        ) : level === null ? (
          <a href={`${path}/${ministryId}`}>{ministry}</a>
        ) : (
          ministry
        ),
    },
    {
      key: 'level',
      header: t('level'),
      cell: ({ level }) => (level === null ? t('everyLevel') : accounts(`level.${level}`)),
    },
    ...measures.map((measure): Column<AdoptionRow> => ({
      key: measure,
      header: t(`measures.${measure}.name`),
      hint: t(`measures.${measure}.definition`),
      numeric: true,
      cell: ({ figures }) => {
        const people = figures[measure]
        return people === null ? <abbr title={t('hiddenLong')}>{t('hidden')}</abbr> : format.number(people)
      },
    })),
  ]
}

/** Period and kind of communities, in the address. */
async function AdoptionFilters({ narrowing, address }: Omit<AdoptionViewProps, 'adoption'>) {
  const t = await translator('adoption')
  return (
    <>
      <nav className="os-period" aria-label={t('period')}>
        <ul className="fr-tags-group">
          {periods.map((months) => (
            <li key={months}>
              <a
                className="fr-tag"
                href={addressWith(path, address, { mois: months })}
                aria-current={narrowing.months === months ? 'true' : undefined}
              >
                {t('months', { count: months })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form className="os-filters" action={path} aria-label={t('filters')}>
          <input type="hidden" name="mois" value={narrowing.months} />
          <KindSelect label={t('kind')} any={t('anyKind')} kind={narrowing.kind} />
          <SubmitButton>{t('apply')}</SubmitButton>
        </form>
      </search>
    </>
  )
}
