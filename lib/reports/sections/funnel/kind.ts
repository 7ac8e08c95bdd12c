import type { PeriodMonths } from '@/lib/adoption/schema'
import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { CommunityKind } from '@/prisma/client/enums'
import type { Chart, Table } from '../../model/document'
import { peopleIn, type Adoption } from '../adoption'
import type { Scope, Told } from '../section'

type KindScope = Scope & { kind: CommunityKind; months: PeriodMonths }

/** Of one type of communities, only deeds are known: an account is opened for all of them. */
export function tellKind(adoption: Adoption, { kind, months, ministry }: KindScope, language: Locale): Told {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const last = adoption.months.at(-1)
  const before = adoption.before.at(-1)
  const narrowing = { months, kind }
  const columns: Table['columns'] = [
    { key: 'ministry', header: t('columns.ministry'), unit: 'text' },
    { key: 'active', header: t('funnel.steps.active'), unit: 'count' },
    { key: 'contributing', header: t('funnel.steps.contributing'), unit: 'count' },
    ...(before ? [{ key: 'before', header: t('funnel.contributingBefore'), unit: 'count' } as const] : []),
  ]
  const wholes = [...(ministry ? [] : [{ id: null, name: t('everyMinistry') }]), ...adoption.ministries].map(
    ({ id, name }) => ({ name, place: { ministryId: id, level: null } }),
  )
  const rows = wholes.map(({ name, place }) => [
    name,
    peopleIn(last, 'active', place, narrowing),
    peopleIn(last, 'contributing', place, narrowing),
    ...(before ? [peopleIn(before, 'contributing', place, narrowing)] : []),
  ])
  const contributing = rows[0]?.[2]
  const headline =
    typeof contributing === 'number'
      ? t('funnel.headlineKind', { contributing, months, month: format.month(last?.month ?? '') })
      : null
  const chart: Chart = {
    ...{ key: 'funnel-kind', kind: 'bars', table: 'funnel-kind', x: 'ministry' },
    ...{ series: ['active', 'contributing'], stacked: false },
    ...{ title: t('funnel.charts.kind.title'), alt: t('funnel.charts.kind.alt') },
  }
  return {
    headline,
    charts: [chart],
    tables: [{ key: 'funnel-kind', title: t('funnel.tables.kind'), columns, rows }],
    notes: [t('funnel.notes.kind'), t('funnel.notes.contributing', { months })],
    leading: null,
  }
}
