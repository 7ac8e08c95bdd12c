import { formatters, translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'
import { Notice } from '@/lib/ui/feedback'
import type { AdministeredOrganisation } from '../../administration/organisations'
import type { AccountSheet } from '../../administration/sheet'
import { AccountHistory } from './AccountHistory'
import { CorrectForm } from './CorrectForm'
import { InviteForm } from './InviteForm'
import { IdentityList } from './IdentityList'
import { RoleForm } from './RoleForm'
import { StandingForms } from './StandingForms'
import { StatusBadge } from './StatusBadge'

type AccountViewProps = { account: AccountSheet; organisations: AdministeredOrganisation[]; now: Date }

/** Beyond these, how many is enough. */
const SESSIONS = 5

/** One account, for who administers it: who it is and who says so, what it is and why, what may be done. */
export async function AccountView({ account, organisations, now }: AccountViewProps) {
  const [t, admin, format] = await Promise.all([translator('lifeCycle'), translator('admin'), formatters()])
  const lastDay = (end: Date) => format.date(new Date(end.getTime() - 1))
  return (
    <Page
      title={account.name}
      lead={account.email}
      trail={[
        { label: admin('title'), href: '/administration' },
        { label: t('list.caption'), href: '/administration/comptes' },
      ]}
    >
      <div className="os-parts">
        <p className="os-meta">
          <span>
            <StatusBadge status={account.status} />
          </span>
          {account.statusAt && <span>{t('sheet.since', { date: format.date(account.statusAt) })}</span>}
          {account.statusUntil && <span>{t('sheet.until', { date: lastDay(account.statusUntil) })}</span>}
          {account.accountEndsAt && <span>{t('sheet.ends', { date: lastDay(account.accountEndsAt) })}</span>}
          <span>{t('sheet.opened', { date: format.date(account.createdAt) })}</span>
        </p>
        {account.statusReason && <p>{t('sheet.why', { reason: account.statusReason })}</p>}
        {account.leavesAt && <Notice>{t('sheet.leaves', { date: lastDay(account.leavesAt) })}</Notice>}
        <InviteForm account={account} />
        <section aria-labelledby="identite">
          <h2 id="identite">{t('sheet.identity')}</h2>
          <IdentityList account={account} />
          <CorrectForm account={account} organisations={organisations} />
          <p>
            <a href={`/administration/comptes/${account.id}/reunir`}>{t('sheet.join')}</a>
          </p>
        </section>
        <section aria-labelledby="communautes">
          <h2 id="communautes">{t('sheet.owned')}</h2>
          {account.owned.length === 0 ? (
            <p>{t('sheet.ownsNothing')}</p>
          ) : (
            <ul>
              {account.owned.map(({ id, slug, name }) => (
                <li key={id}>
                  <a href={`/communautes/${slug}`}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="sessions">
          <h2 id="sessions">{t('sheet.sessions')}</h2>
          {account.sessions.length === 0 ? (
            <p>
              {account.lastSeenAt
                ? t('sheet.noSession', { date: format.said(account.lastSeenAt, now) })
                : t('sheet.neverCame')}
            </p>
          ) : (
            <ul>
              {account.sessions.slice(0, SESSIONS).map(({ id, browser, system, createdAt }) => (
                <li key={id}>
                  {t('sheet.session', {
                    browser: browser ?? t('sheet.unknownBrowser'),
                    system: system ?? t('sheet.unknownSystem'),
                    when: format.said(createdAt, now),
                  })}
                </li>
              ))}
              {account.sessions.length > SESSIONS && (
                <li>{t('sheet.moreSessions', { count: account.sessions.length - SESSIONS })}</li>
              )}
            </ul>
          )}
        </section>
        <StandingForms account={account} now={now} />
        <RoleForm account={account} organisations={organisations} />
        <section aria-labelledby="historique">
          <h2 id="historique">{t('history.title')}</h2>
          <AccountHistory acts={account.history} now={now} />
        </section>
      </div>
    </Page>
  )
}
