import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { DataTable } from '@/lib/ui/DataTable'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { restoreScenarioAction } from '../actions'
import type { Kept as KeptScenario } from '../held'
import { RESTORED_FOR_DAYS } from '../schema'

interface KeptProps {
  kept: KeptScenario[]
  viewerId: string | null
}

/** The scenarios one may read: ticked, they are compared. Those one deleted may come back. */
export async function Kept({ kept, viewerId }: KeptProps) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const here = kept.filter(({ deletedAt }) => deletedAt === null)
  return (
    <section aria-labelledby="enregistres">
      <h2 id="enregistres">{t('kept.title')}</h2>
      {here.length === 0 && <p>{t('kept.none')}</p>}
      {here.length > 0 && (
        <form action="/bilans/simulateur/comparer" aria-label={t('compare.title')}>
          <DataTable
            captionHidden
            caption={t('kept.caption')}
            rows={here}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'choose',
                header: t('kept.choose'),
                cell: ({ id, name }) => (
                  <div className="fr-checkbox-group fr-checkbox-group--sm">
                    <input type="checkbox" id={`s-${id}`} name="s" value={id} />
                    <label className="fr-label" htmlFor={`s-${id}`}>
                      <span className="fr-sr-only">{t('kept.chooseOne', { name })}</span>
                    </label>
                  </div>
                ),
              },
              {
                key: 'name',
                header: t('kept.name'),
                rowHeader: true,
                cell: ({ id, name, isShared }) => (
                  <>
                    <a href={`/bilans/simulateur/${id}`}>{name}</a>{' '}
                    {isShared && <Badge tone="info">{t('kept.shared')}</Badge>}
                  </>
                ),
              },
              {
                key: 'plan',
                header: t('kept.plan'),
                cell: ({ scenario: { inputs } }) =>
                  t('kept.planSaid', {
                    agents: inputs.plan.agents,
                    months: inputs.plan.months,
                  }),
              },
              {
                key: 'by',
                header: t('kept.by'),
                cell: ({ createdById, author }) =>
                  createdById === viewerId ? t('kept.you') : (author ?? t('kept.gone')),
              },
              { key: 'on', header: t('kept.on'), cell: ({ createdAt }) => format.date(createdAt) },
            ]}
          />
          <SubmitButton tone="secondary">{t('kept.act')}</SubmitButton>
        </form>
      )}
      <Deleted kept={kept} viewerId={viewerId} />
    </section>
  )
}

async function Deleted({ kept }: KeptProps) {
  const deleted = kept.filter(({ deletedAt }) => deletedAt !== null)
  if (deleted.length === 0) return null
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const until = (at: Date) => format.date(new Date(at.getTime() + RESTORED_FOR_DAYS * 86_400_000))
  return (
    <section aria-labelledby="supprimes">
      <h3 id="supprimes">{t('kept.deleted')}</h3>
      <ul className="os-people">
        {deleted.map(({ id, name, deletedAt }) => (
          <li key={id}>
            <div className="os-people__who">
              <p className="os-people__name">{name}</p>
              <p className="os-meta">{t('kept.until', { date: until(deletedAt as Date) })}</p>
            </div>
            <RestoreForm id={id} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export async function RestoreForm({ id, name }: { id: string; name: string }) {
  const t = await translator('simulator')
  return (
    <Form action={restoreScenarioAction} className="os-entry">
      <input type="hidden" name="scenarioId" value={id} />
      <SubmitButton tone="secondary" size="sm">
        {t('kept.restore')}
        <span className="fr-sr-only"> {name}</span>
      </SubmitButton>
    </Form>
  )
}
