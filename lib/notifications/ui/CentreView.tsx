import { translator } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { markAllReadAction, markReadAction } from '../actions'
import type { Told } from '../model/lines'
import { Lines } from './Lines'

interface CentreViewProps {
  told: Told[]
  next: string | null
  isFirstPage: boolean
  now: Date
}

/** What is new first, then what was read. */
export async function CentreView({ told, next, isFirstPage, now }: CentreViewProps) {
  const t = await translator('notifications')
  const unread = told.filter(({ isUnread }) => isUnread)
  const read = told.filter(({ isUnread }) => !isUnread)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="reading"
      acts={
        <a
          className="fr-btn fr-btn--tertiary fr-btn--icon-left fr-icon-settings-5-line"
          href="/notifications/reglages"
        >
          {t('settings')}
        </a>
      }
    >
      {told.length === 0 && isFirstPage && (
        <EmptyState
          icon="fr-icon-notification-3-line"
          title={t('emptyTitle')}
          act={
            <a className="fr-btn fr-btn--secondary" href="/communautes">
              {t('emptyAct')}
            </a>
          }
        >
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
      <Form action={markAllReadAction} className="os-told-all" label={t('markAllRead')}>
        <input type="hidden" name="until" value={now.toISOString()} />
        {unread.length > 0 && (
          <SubmitButton tone="secondary" size="sm" icon="fr-icon-check-line">
            {t('markAllRead')}
          </SubmitButton>
        )}
      </Form>
      <Form action={markReadAction} className="os-told-list" label={t('title')}>
        {unread.length > 0 && (
          <section aria-labelledby="a-lire">
            <h2 id="a-lire">{t('unreadSection')}</h2>
            <Lines told={unread} now={now} />
          </section>
        )}
        {read.length > 0 && (
          <section aria-labelledby="deja-lues">
            <h2 id="deja-lues">{t('readSection')}</h2>
            <Lines told={read} now={now} />
          </section>
        )}
      </Form>
      <nav className="os-pagination" aria-label={t('pages')}>
        {!isFirstPage && (
          <a className="fr-btn fr-btn--tertiary" href="/notifications">
            {t('newest')}
          </a>
        )}
        {next && (
          <a
            className="fr-btn fr-btn--tertiary fr-btn--icon-right fr-icon-arrow-right-s-line"
            href={`/notifications?apres=${next}`}
            rel="next"
          >
            {t('older')}
          </a>
        )}
      </nav>
    </Page>
  )
}
