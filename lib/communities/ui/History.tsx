import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Time } from '@/lib/ui/Time'
import type { HistoryAct } from '../queries/settings'

type HistoryProps = { slug: string; acts: HistoryAct[]; next: string | null }

/** Who used which power in this community, on whom, and why. Nobody can change it. */
export async function History({ slug, acts, next }: HistoryProps) {
  const t = await translator('communities')
  if (acts.length === 0) return <EmptyState icon="fr-icon-time-line" title={t('history.none')} />
  return (
    <div className="os-reading">
      <p>{t('history.lead')}</p>
      <Acts acts={acts} />
      <KeysetPagination
        next={next && `/communautes/${slug}/reglages/historique?avant=${encodeURIComponent(next)}`}
      />
    </div>
  )
}

/** What was done, a sentence each. */
export async function Acts({ acts }: { acts: HistoryAct[] }) {
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  const now = new Date()
  return (
    <ol className="os-history">
      {acts.map((act) => (
        <li key={act.id}>
          <p>{sentence(act, t, format)}</p>
          {act.reason && <p className="os-meta">{t('closed.reason', { reason: act.reason })}</p>}
          <p className="os-meta">
            <Time at={act.at} format={format} now={now} as="dateTime" />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** One act as a sentence; an act of another part of the platform is said by its own name. */
function sentence(
  { action, actor, subject, was, is }: HistoryAct,
  t: Translate<'communities'>,
  format: Formatters,
): string {
  const values = {
    actor: actor ?? t('history.nobody'),
    subject: subject ?? t('history.nobody'),
    ofSubject: format.of(subject ?? t('history.nobody')),
    from: said(was, t),
    to: said(is, t),
    count: numberIn(is, 'sent'),
  }
  const key = `history.act.${action.replace('.', '_')}` as 'history.act.community_create'
  return t.has(key) ? t(key, values) : t('history.act.other', values)
}

/** What changed, in words: roles and access by their names, the rest left to the reader of the page itself. */
function said(value: unknown, t: Translate<'communities'>): string {
  const { role, access, joining } = (value ?? {}) as { role?: string; access?: string; joining?: string }
  if (role && t.has(`role.${role}` as 'role.owner')) return t(`role.${role}` as 'role.owner')
  const pair = `opening.${access}-${joining}.name` as 'opening.public-free.name'
  return access && t.has(pair) ? t(pair) : ''
}

const numberIn = (value: unknown, field: string): number =>
  Number((value as Record<string, unknown> | null)?.[field] ?? 0)
