import { formatters, translator } from '@/lib/i18n'
import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'
import { DataTable } from '@/lib/ui/DataTable'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { eraseIdleAction, setIdleDelaysAction } from '../../actions'
import type { IdleRoom } from '../../erasure/idle'
import { AccountPages } from '../administration/AccountPages'

const DELAYS = ['warnAfterMonths', 'daysBetween', 'eraseAfterMonths'] as const

/** Accounts nobody uses: what the platform does by itself, and what it only proposes. */
export async function IdleView({ room }: { room: IdleRoom }) {
  const [t, format] = [await translator('lifeCycle'), await formatters()]
  const { accounts, delays, maySetDelays } = room
  return (
    <Page title={t('idle.title')}>
      <AdministrationTabs current="accounts" />
      <AccountPages current="idle" />
      <p className="os-reading">{t('idle.rule', { ...delays })}</p>
      <DataTable
        caption={t('idle.proposed')}
        columns={[
          {
            key: 'name',
            header: t('list.who'),
            rowHeader: true,
            cell: ({ id, name }) => <a href={`/administration/comptes/${id}`}>{name}</a>,
          },
          { key: 'organisation', header: t('list.organisation'), cell: (row) => row.organisation ?? '–' },
          { key: 'since', header: t('list.seen'), cell: ({ since }) => format.date(since) },
          {
            key: 'act',
            header: t('idle.act'),
            cell: ({ id, name, dueAt }) =>
              dueAt ? (
                <Badge tone="warning">{t('idle.planned', { date: format.date(dueAt) })}</Badge>
              ) : (
                <Form action={eraseIdleAction} label={t('idle.eraseOf', { of: format.of(name) })}>
                  <input type="hidden" name="memberId" value={id} />
                  <SubmitButton tone="danger" size="sm">
                    {t('idle.erase')}{' '}
                    <span className="fr-sr-only">{t('idle.eraseOf', { of: format.of(name) })}</span>
                  </SubmitButton>
                </Form>
              ),
          },
        ]}
        rows={accounts}
        rowKey={({ id }) => id}
        prose
        empty={
          <EmptyState icon="fr-icon-time-line" title={t('idle.none')}>
            <p>{t('idle.noneText')}</p>
          </EmptyState>
        }
      />
      {maySetDelays && (
        <section className="os-card os-reading" aria-labelledby="delais">
          <h2 className="os-card__title" id="delais">
            {t('idle.delays')}
          </h2>
          <Form action={setIdleDelaysAction} label={t('idle.delays')}>
            {DELAYS.map((name) => (
              <Field
                key={name}
                name={name}
                type="number"
                inputMode="numeric"
                label={t(`idle.${name}`)}
                defaultValue={String(delays[name])}
                required
              />
            ))}
            <SubmitButton tone="secondary">{t('idle.save')}</SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  )
}
