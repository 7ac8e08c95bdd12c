import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import type { Viewer } from '@/lib/policy'
import { Page } from '@/lib/ui/Page'
import type { PlatformState } from '../state'
import { AdministrationTabs } from './AdministrationTabs'

/** Whether the platform does its work: what waits, what failed, and where to look. */
export async function StateView({ viewer, state }: { viewer: Viewer; state: PlatformState }) {
  const [t, format] = [await translator('admin'), await formatters()]
  const lines = [
    { key: 'untold', value: state.untold, means: t('untoldMeans') },
    { key: 'waiting', value: state.waiting, means: t('waitingMeans') },
    { key: 'failed', value: state.failed, means: t('failedMeans') },
  ] as const
  return (
    <Page
      title={t('title')}
      lead={state.untold + state.failed === 0 ? t('calm') : t('toLookAt')}
      width="work"
    >
      <AdministrationTabs viewer={viewer} current="/administration" />
      <DataTable
        caption={t('state')}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, cell: (line) => t(line.key) },
          { key: 'count', header: t('count'), numeric: true, cell: (line) => format.number(line.value) },
          { key: 'means', header: t('means'), cell: (line) => line.means },
        ]}
        rows={[...lines]}
        rowKey={(line) => line.key}
        prose
      />
      {state.oldest && <p>{t('oldest', { at: format.dateTime(state.oldest) })}</p>}
      <ul>
        <li>
          <a href="/mesures">{t('measures')}</a>
        </li>
        <li>
          <a href="/stats">{t('statistics')}</a>
        </li>
      </ul>
    </Page>
  )
}
