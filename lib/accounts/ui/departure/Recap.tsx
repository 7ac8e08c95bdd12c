import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Page } from '@/lib/ui/Page'
import type { Departing } from '../../departure/situation'
import { WhatStays } from './WhatStays'

/** What was handed over and what is left, on one sheet to print or to keep. */
export async function Recap({ departing, back, now }: { departing: Departing; back: string; now: Date }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  return (
    <Page
      width="reading"
      title={t('recap.title', { name: departing.name })}
      lead={
        departing.leavesAt
          ? t('departure.on', { date: format.date(new Date(departing.leavesAt.getTime() - 1)) })
          : t('recap.noDay')
      }
      trail={[{ label: t('departure.title'), href: back }]}
    >
      <p className="os-meta">{t('recap.made', { date: format.date(now) })}</p>
      {departing.owned.length > 0 && (
        <DataTable
          caption={t('departure.owned')}
          columns={[
            { key: 'name', header: t('recap.community'), rowHeader: true, cell: ({ name }) => name },
            {
              key: 'to',
              header: t('recap.to'),
              cell: ({ offeredTo, isAlone }) =>
                offeredTo
                  ? t('recap.offered', { name: offeredTo })
                  : t(isAlone ? 'recap.nobody' : 'recap.otherOwner'),
            },
          ]}
          rows={departing.owned}
          rowKey={({ id }) => id}
          prose
        />
      )}
      <WhatStays departing={departing} />
      <p className="fr-hint-text">{t('recap.print')}</p>
    </Page>
  )
}
