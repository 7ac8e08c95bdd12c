import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import type { CommunityKind, VitalityState } from '@/prisma/client/enums'
import { compared } from '../model/charts'
import type { WholeReport } from '../model/report'
import type { Ministry } from '../queries'
import { Said } from './Said'

type Row = { kind?: CommunityKind; ministry?: Ministry; report: WholeReport | null }

type WholesTableProps = {
  id: 'types' | 'ministries'
  rows: Row[]
  fileHref: string
  /** Types of the communities that a ministry carries. */
  isOfMinistry?: boolean
  /** Where a type is looked at alone. */
  href?: (kind: CommunityKind) => string
}

const states = ['alive', 'watch', 'asleep', 'newborn', 'closed'] as const satisfies VitalityState[]

/** Types, or ministries, beside each other: how many communities live, who takes part, who is answered. */
export async function WholesTable({ id, rows, fileHref, isOfMinistry = false, href }: WholesTableProps) {
  const [t, measured, kinds, vitality, format] = await Promise.all([
    translator('oversight'),
    translator('engagement'),
    translator('communities'),
    translator('vitality'),
    formatters(),
  ])
  const name = ({ kind, ministry }: Row) =>
    ministry ? (
      <a href={`/mesures/ministeres/${ministry.id}`}>{ministry.name}</a>
    ) : kind && href ? (
      <a href={href(kind)}>{kinds(`kind.${kind}.name`)}</a>
    ) : null
  const count = (value: number | undefined) =>
    value === undefined ? measured('nothing') : format.number(value)
  return (
    <section className="os-dashboard__part" aria-labelledby={id}>
      <h2 id={id}>{t(`${id}.title`)}</h2>
      <p>{t(`${id}.lead`)}</p>
      {isOfMinistry && <p>{t('types.ofMinistry')}</p>}
      <DataTable
        dense
        captionHidden
        caption={t(`${id}.title`)}
        rows={rows}
        rowKey={({ kind, ministry }) => ministry?.id ?? kind ?? ''}
        columns={[
          {
            key: 'name',
            header: id === 'types' ? measured('list.kind') : measured('list.ministry'),
            rowHeader: true,
            cell: name,
          },
          {
            key: 'communities',
            header: t('communities'),
            numeric: true,
            cell: ({ report }) => count(report?.communities),
          },
          ...states.map((state): Column<Row> => ({
            key: state,
            header: vitality(`state.${state}`),
            numeric: true,
            cell: ({ report }) => count(report?.states?.[state]),
          })),
          ...compared.map((key): Column<Row> => ({
            key,
            header: <a href={`/mesures/formules#${key}`}>{t(`short.${key}`)}</a>,
            hint: measured(`figure.${key}.name`),
            numeric: true,
            cell: ({ report }) => <Said report={report} figure={key} />,
          })),
        ]}
      />
      <Downloads href={fileHref} of={t(`${id}.title`)} />
    </section>
  )
}
