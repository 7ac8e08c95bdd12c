import { formatters, translator } from '@/lib/i18n'
import { addressWith } from '@/lib/ui/address'
import { DataTable } from '@/lib/ui/DataTable'
import { Alert, Badge, EmptyState, ProgressBar } from '@/lib/ui/feedback'
import { Landing } from '@/lib/ui/Landing'
import { LookAgain } from '@/lib/ui/LookAgain'
import { Pagination, Tabs } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { VERDICTS } from '../model/verdict'
import type { RunSheet } from '../queries'
import { AskRun } from './Runs'
import { RunBadge, runTitle, saidCounts, VERDICT_TONES } from './runWords'
import { directoriesTrail } from './trail'

/** One reading: how far it is, then what became of each person. */
export async function RunSheetPage({ sheet }: { sheet: RunSheet }) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const { run, directory } = sheet
  const isGoing = run.state === 'asked' || run.state === 'running'
  return (
    <Page
      title={t(runTitle(run))}
      kicker={t('run.of', { name: directory.name, date: format.dateTime(run.createdAt) })}
      lead={run.isTrial && !isGoing && !run.failure ? t('run.trialLead') : undefined}
      trail={await directoriesTrail(directory)}
      acts={
        run.isTrial &&
        run.state === 'done' && (
          <AskRun directoryId={directory.id} kind="real" label={t('run.forReal')} tone="primary" />
        )
      }
    >
      <Landing on={run.state}>
        <p role="status">
          <RunBadge run={run} /> {run.state === 'done' && saidCounts(t, run.counts)}
        </p>
      </Landing>
      {isGoing && <Progress run={run} />}
      {run.failure && (
        <Alert tone="error">
          <p>{t(`failure.${run.failure}`)}</p>
        </Alert>
      )}
      {run.state === 'refused' && (
        <Alert
          tone="warning"
          title={t('run.stopped', {
            asked: format.number(run.counts.deactivated ?? 0),
            most: format.number(directory.closePercent),
          })}
        >
          <p>{t('run.stoppedText')}</p>
        </Alert>
      )}
      {(run.state === 'done' || sheet.lines.length > 0) && <Lines sheet={sheet} />}
    </Page>
  )
}

async function Progress({ run }: { run: RunSheet['run'] }) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  if (run.total === 0)
    return (
      <p>
        {t('run.waiting')}
        <LookAgain />
      </p>
    )
  const said = t('run.progressSaid', { done: format.number(run.done), total: format.number(run.total) })
  return (
    <>
      <ProgressBar label={t('run.progress')} value={run.done} max={run.total} said={said} />
      <LookAgain />
    </>
  )
}

async function Lines({ sheet }: { sheet: RunSheet }) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const { run, directory, lines, verdict, page, pageCount } = sheet
  const path = `/administration/annuaires/${directory.id}/passages/${run.id}`
  const found = VERDICTS.filter((each) => each !== 'unchanged' && run.counts[each])
  const asked = verdict ? { verdict } : {}
  return (
    <>
      {found.length > 1 && (
        <Tabs
          label={t('column.verdict')}
          tabs={[null, ...found].map((each) => ({
            label: each ? t(`verdicts.${each}`) : t('run.all'),
            href: each ? `${path}?verdict=${each}` : path,
            current: each === verdict,
            count: each ? format.number(run.counts[each] ?? 0) : undefined,
          }))}
        />
      )}
      <DataTable
        caption={t('run.lines')}
        prose
        columns={[
          { key: 'who', header: t('column.who'), rowHeader: true, cell: ({ name }) => name || '—' },
          { key: 'identifier', header: t('column.identifier'), cell: ({ userName }) => userName },
          {
            key: 'verdict',
            header: t('column.verdict'),
            cell: (line) => <Badge tone={VERDICT_TONES[line.verdict]}>{t(`verdict.${line.verdict}`)}</Badge>,
          },
          {
            key: 'detail',
            header: t('column.detail'),
            cell: ({ reason, changed, verdict: what }) =>
              reason
                ? t(`reason.${reason}`)
                : what === 'updated' && changed.length > 0
                  ? t('run.changed', { list: format.list(changed.map((each) => t(`attribute.${each}`))) })
                  : '',
          },
        ]}
        rows={lines}
        rowKey={({ number }) => String(number)}
        empty={
          run.state === 'done' && (
            <EmptyState icon="fr-icon-check-line" title={t('run.nothing')}>
              <p>{t('run.nothingText')}</p>
            </EmptyState>
          )
        }
      />
      <Pagination page={page} pageCount={pageCount} href={(to) => addressWith(path, asked, { page: to })} />
    </>
  )
}
