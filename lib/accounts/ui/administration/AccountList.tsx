import { formatters, translator } from '@/lib/i18n'
import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'
import { addressWith, type Asked } from '@/lib/ui/address'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { EmptyState } from '@/lib/ui/feedback'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import { shownStatuses, type AccountsAsked } from '../../administration/asked'
import type { AccountLine } from '../../administration/list'
import type { AdministeredOrganisation } from '../../administration/organisations'
import { AccountPages } from './AccountPages'
import { StatusBadge } from './StatusBadge'

const PATH = '/administration/comptes'

type AccountListProps = {
  asked: AccountsAsked
  address: Asked
  accounts: AccountLine[]
  organisations: AdministeredOrganisation[]
  next: string | null
  now: Date
}

/** The accounts one answers for: found by name or address, by what they are, by where they belong. */
export async function AccountList({ asked, address, accounts, organisations, next, now }: AccountListProps) {
  const [t, format] = [await translator('lifeCycle'), await formatters()]
  const columns: Column<AccountLine>[] = [
    {
      key: 'name',
      header: t('list.who'),
      rowHeader: true,
      cell: (account) => (
        <>
          <a href={`${PATH}/${account.id}`}>{account.name}</a>
          <span className="fr-hint-text">{account.email}</span>
        </>
      ),
    },
    { key: 'organisation', header: t('list.organisation'), cell: (account) => account.organisation ?? '–' },
    { key: 'status', header: t('list.status'), cell: (account) => <StatusBadge status={account.status} /> },
    {
      key: 'role',
      header: t('list.role'),
      cell: (account) => (account.platformRole === 'agent' ? '–' : t(`role.${account.platformRole}`)),
    },
    {
      key: 'seen',
      header: t('list.seen'),
      cell: (account) =>
        account.lastSeenAt ? (
          <Time at={account.lastSeenAt} format={format} now={now} as="date" />
        ) : (
          t('list.never')
        ),
    },
  ]
  return (
    <Page title={t('list.caption')} width="wide">
      <AdministrationTabs current="accounts" />
      <AccountPages current="list" />
      <search>
        <form className="os-filters" action={PATH} aria-label={t('list.filters')}>
          <Field name="q" type="search" label={t('list.search')} defaultValue={asked.q} maxLength={100} />
          <Select
            name="statut"
            label={t('list.status')}
            defaultValue={asked.status ?? ''}
            options={[
              { value: '', label: t('list.any') },
              ...shownStatuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
            ]}
          />
          {organisations.length > 1 && (
            <Select
              name="administration"
              label={t('list.organisation')}
              defaultValue={asked.organisationId ?? ''}
              options={[
                { value: '', label: t('list.anywhere') },
                ...organisations.map(({ id, shortName }) => ({ value: id, label: shortName })),
              ]}
            />
          )}
          <SubmitButton tone="secondary">{t('list.apply')}</SubmitButton>
        </form>
      </search>
      <DataTable
        caption={t('list.caption')}
        captionHidden
        columns={columns}
        rows={accounts}
        rowKey={({ id }) => id}
        prose
        empty={
          <EmptyState
            icon="fr-icon-user-search-line"
            title={t('list.nobody')}
            act={<a href={PATH}>{t('list.all')}</a>}
          />
        }
      />
      <KeysetPagination next={next && addressWith(PATH, address, { apres: next })} />
    </Page>
  )
}
