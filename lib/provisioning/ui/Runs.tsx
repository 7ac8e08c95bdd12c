import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { askRunAction } from '../actions'
import type { AdministeredDirectory } from '../queries'
import { RunBadge, runTitle, saidCounts } from './runWords'

/** Readings of an LDAP directory: try, read, and what was read before. */
export async function Runs({ directory, now }: { directory: AdministeredDirectory; now: Date }) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const { id, runs, state } = directory
  return (
    <section aria-labelledby="lectures">
      <h2 id="lectures">{t('runs.title')}</h2>
      {runs.length === 0 && <p>{t('runs.none')}</p>}
      {state === 'active' && (
        <div className="os-directory-acts">
          <AskRun directoryId={id} kind="trial" label={t('runs.try')} tone="primary" />
          <AskRun directoryId={id} kind="real" label={t('runs.read')} tone="secondary" />
        </div>
      )}
      {runs.length > 0 && (
        <DataTable
          caption={t('runs.title')}
          captionHidden
          prose
          columns={[
            {
              key: 'date',
              header: t('column.date'),
              rowHeader: true,
              cell: (run) => (
                <a href={`/administration/annuaires/${id}/passages/${run.id}`}>
                  <Time at={run.createdAt} format={format} now={now} />
                </a>
              ),
            },
            {
              key: 'kind',
              header: t('column.kind'),
              cell: (run) => t(runTitle(run)),
            },
            { key: 'state', header: t('column.state'), cell: (run) => <RunBadge run={run} /> },
            {
              key: 'result',
              header: t('column.result'),
              cell: ({ counts, failure, isTrial, state: end }) => {
                if (failure) return t(`failure.${failure}`)
                const said = saidCounts(t, counts)
                const isPlan = (isTrial && end === 'done') || end === 'refused'
                return isPlan ? t('runs.notWritten', { counts: said }) : said
              },
            },
          ]}
          rows={runs}
          rowKey={(run) => run.id}
        />
      )}
    </section>
  )
}

type AskRunProps = {
  directoryId: string
  kind: 'trial' | 'real'
  label: string
  tone: 'primary' | 'secondary'
}

export async function AskRun({ directoryId, kind, label, tone }: AskRunProps) {
  return (
    <Form action={askRunAction} className="os-entry">
      <input type="hidden" name="directoryId" value={directoryId} />
      <input type="hidden" name="kind" value={kind} />
      <SubmitButton tone={tone}>{label}</SubmitButton>
    </Form>
  )
}
