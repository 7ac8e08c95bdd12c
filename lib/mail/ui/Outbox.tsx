import { formatters, translator } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import type { OutboxLine } from '../queries'

/** What a demonstration would have sent. */
export async function OutboxList({
  mails,
  next,
  now,
}: {
  mails: OutboxLine[]
  next: string | null
  now: Date
}) {
  const [t, format] = [await translator('mail'), await formatters()]
  return (
    <Page title={t('outbox')} lead={t('outboxLead')} width="reading">
      {mails.length === 0 && <EmptyState icon="fr-icon-mail-line" title={t('outboxEmpty')} />}
      <ul className="os-list">
        {mails.map(({ id, subject, recipient, sentAt }) => (
          <li key={id}>
            <a className="os-link" href={`/courriels/${id}`}>
              {subject}
            </a>
            <p className="os-meta">
              <span>{t('to', { recipient })}</span>
              <Time at={sentAt} format={format} now={now} />
            </p>
          </li>
        ))}
      </ul>
      <KeysetPagination next={next && `/courriels?apres=${next}`} />
    </Page>
  )
}

interface OutboxMailProps extends OutboxLine {
  text: string
  html: string | null
}

/** One mail as its reader would see it: shut in a frame that runs nothing. */
export async function OutboxMail({ subject, recipient, sentAt, text, html }: OutboxMailProps) {
  const [t, format] = [await translator('mail'), await formatters()]
  const trail = [{ label: t('outbox'), href: '/courriels' }]
  return (
    <Page
      title={subject}
      lead={`${t('to', { recipient })} · ${format.dateTime(sentAt)}`}
      trail={trail}
      width="reading"
    >
      {html && (
        <iframe
          className="os-mail"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={html.replace('<head>', '<head><base target="_blank">')}
          title={subject}
        />
      )}
      <details open={html === null}>
        <summary>{t('asText')}</summary>
        <pre className="os-mail__text" tabIndex={0}>
          {text}
        </pre>
      </details>
    </Page>
  )
}
