import { formatters, translator } from '@/lib/i18n'
import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'
import { DataTable } from '@/lib/ui/DataTable'
import { Badge, EmptyState, type BadgeTone } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import type { ListedDirectory } from '../queries'
import { PrecedenceTable } from './PrecedenceTable'

const path = '/administration/annuaires'

/** Every directory and its last news, and who has the last word on what. */
export async function DirectoryList({ directories, now }: { directories: ListedDirectory[]; now: Date }) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const add = (
    <a className="fr-btn" href={`${path}/nouveau`}>
      {t('add')}
    </a>
  )
  return (
    <Page title={t('title')} lead={t('lead')} acts={directories.length > 0 && add}>
      <AdministrationTabs current="directories" />
      <DataTable
        caption={t('title')}
        captionHidden
        prose
        columns={[
          {
            key: 'name',
            header: t('column.name'),
            rowHeader: true,
            cell: ({ id, name, kind }) => (
              <>
                <a href={`${path}/${id}`}>{name}</a> <Badge>{t(`kind.${kind}`)}</Badge>
              </>
            ),
          },
          { key: 'organisation', header: t('column.organisation'), cell: ({ organisation }) => organisation },
          {
            key: 'accounts',
            header: t('column.accounts'),
            numeric: true,
            cell: ({ accounts }) => format.number(accounts),
          },
          {
            key: 'state',
            header: t('column.state'),
            cell: (directory) => {
              const state = stateOf(directory)
              return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
            },
          },
          {
            key: 'last',
            header: t('column.last'),
            cell: ({ kind, calledAt, lastRun }) => {
              const at = kind === 'scim' ? calledAt : (lastRun?.at ?? null)
              if (at === null) return t(kind === 'scim' ? 'neverCalled' : 'neverRead')
              return (
                <>
                  <Time at={at} format={format} now={now} />
                  {lastRun?.state === 'failed' && (
                    <>
                      {' '}
                      <Badge tone="error">{t('runState.failed')}</Badge>
                    </>
                  )}
                </>
              )
            },
          },
        ]}
        rows={directories}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="fr-icon-links-line" title={t('none')} act={add}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
      />
      <PrecedenceTable />
    </Page>
  )
}

const TONES: Record<'active' | 'paused' | 'stopped', BadgeTone> = {
  active: 'success',
  paused: 'neutral',
  stopped: 'warning',
}

const stateOf = ({ state, stoppedAt, lastRun }: ListedDirectory) =>
  state === 'active' && (stoppedAt !== null || lastRun?.state === 'refused') ? 'stopped' : state
