import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Page, type Crumb } from '@/lib/ui/Page'
import { PrintButton } from '@/lib/ui/PrintButton'
import type { Departing } from '../../departure/situation'
import { WhatStays } from './WhatStays'

/** What was handed over and what is left, on one sheet to print or to keep. */
export async function Recap({ departing, trail, now }: { departing: Departing; trail: Crumb[]; now: Date }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  const communities = [
    ...departing.handedOver.map(({ id, name, to }) => ({ id, name, who: t('recap.given', { name: to }) })),
    ...departing.owned.map(({ id, name, offeredTo, isAlone }) => ({
      ...{ id, name },
      who: offeredTo
        ? t('recap.offered', { name: offeredTo })
        : t(isAlone ? 'recap.nobody' : 'recap.otherOwner'),
    })),
  ]
  return (
    <Page
      width="reading"
      title={t('recap.title', { of: format.of(departing.name) })}
      lead={
        departing.leavesAt
          ? t('departure.on', { date: format.date(new Date(departing.leavesAt.getTime() - 1)) })
          : t('recap.noDay')
      }
      trail={trail}
      acts={<PrintButton label={t('recap.print')} />}
    >
      <div className="os-parts os-recap">
        <section aria-labelledby="communautes">
          <h2 id="communautes">{t('recap.communities')}</h2>
          {communities.length === 0 ? (
            <p>{t('departure.ownsNothing')}</p>
          ) : (
            <DataTable
              caption={t('recap.communities')}
              captionHidden
              columns={[
                { key: 'name', header: t('recap.community'), rowHeader: true, cell: ({ name }) => name },
                { key: 'to', header: t('recap.to'), cell: ({ who }) => who },
              ]}
              rows={communities}
              rowKey={({ id }) => id}
              prose
            />
          )}
        </section>
        <section aria-labelledby="reste">
          <h2 id="reste">{t('departure.rest')}</h2>
          <WhatStays departing={departing} />
        </section>
        <p className="os-meta">{t('recap.made', { date: format.date(now) })}</p>
      </div>
    </Page>
  )
}
