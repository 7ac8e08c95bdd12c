import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { Badge, EmptyState, type BadgeTone } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { ProgrammeRow, ProgrammeState } from '../queries/programmes'

export const programmeTones: Record<ProgrammeState, BadgeTone> = {
  open: 'success',
  closed: 'info',
  drawn: 'neutral',
  cancelled: 'neutral',
}

/** A list closes at midnight: the day before is the last one. */
export const lastDay = (closesAt: Date): Date => new Date(closesAt.getTime() - 1)

interface ProgrammeListProps {
  open: ProgrammeRow[]
  past: ProgrammeRow[]
  mayOpen: boolean
}

/** Help for which there are fewer places than one asks for: who may ask now, and what became of the others. */
export async function ProgrammeList({ open, past, mayOpen }: ProgrammeListProps) {
  const [t, practices, format] = await Promise.all([
    translator('programmes'),
    translator('practices'),
    formatters(),
  ])
  const write = mayOpen && (
    <a className="fr-btn" href="/pratiques/programmes/nouveau">
      {t('new')}
    </a>
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      trail={[{ label: practices('title'), href: '/pratiques' }]}
      acts={write}
    >
      <section aria-labelledby="ouverts">
        <h2 id="ouverts">{t('openTitle')}</h2>
        {open.length === 0 ? (
          <EmptyState title={t('noneOpen')}>
            <p>{t('noneOpenText')}</p>
          </EmptyState>
        ) : (
          <Rows rows={open} t={t} format={format} />
        )}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="passes">
          <h2 id="passes">{t('pastTitle')}</h2>
          <Rows rows={past} t={t} format={format} />
        </section>
      )}
      <p>
        {t('why')} <a href="/pratiques/preuve">{t('whyLink')}</a>
      </p>
    </Page>
  )
}

interface RowsProps {
  rows: ProgrammeRow[]
  t: Translate<'programmes'>
  format: Formatters
}

const Rows = ({ rows, t, format }: RowsProps) => (
  <ul className="os-practices">
    {rows.map(({ id, name, purpose, places, asked, closesAt, state }) => (
      <li key={id}>
        <h3 className="os-practice__title">
          <a href={`/pratiques/programmes/${id}`}>{name}</a>
        </h3>
        <p className="os-practice__problem">{purpose}</p>
        <p className="os-meta">
          <Badge tone={programmeTones[state]}>{t(`state.${state}`)}</Badge>
          <span>{t('places', { count: places })}</span>
          <span>{t('asked', { count: asked })}</span>
          <span>{t(state === 'open' ? 'until' : 'closedOn', { date: format.date(lastDay(closesAt)) })}</span>
        </p>
      </li>
    ))}
  </ul>
)
