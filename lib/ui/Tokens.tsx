import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from './DataTable'
import { Badge } from './feedback'
import { Field, Select, SubmitButton } from './forms'
import { Form } from './forms/Form'
import type { FormAction } from './forms/context'
import { Time } from './Time'
import { TOKEN_DAYS } from './tokenDays'

/** With which a program comes in: what is shown of it, never the token itself. */
interface Token {
  id: string
  name: string
  lastUsedAt: Date | null
  expiresAt: Date
  revokedAt: Date | null
  pausedAt?: Date | null
}

/** What every new token is asked. */
export async function TokenName({ hint }: { hint: string }) {
  const t = await translator('ui')
  return <Field name="name" label={t('tokens.name')} hint={hint} maxLength={80} autoComplete="off" required />
}

export async function TokenDays() {
  const t = await translator('ui')
  const options = TOKEN_DAYS.map((days) => ({ value: String(days), label: t('tokens.daysOption', { days }) }))
  return <Select name="days" label={t('tokens.days')} defaultValue="365" options={options} />
}

type TableProps<Row extends Token> = {
  tokens: Row[]
  now: Date
  /** What else there is to say of each. */
  more?: Column<Row>[]
  /** What may be done with one that still holds. */
  acts: (token: Row) => ReactNode
}

/** Every token, with what became of it. */
export async function TokenTable<Row extends Token>({ tokens, now, more = [], acts }: TableProps<Row>) {
  const [t, format] = [await translator('ui'), await formatters()]
  const ended = ({ revokedAt, expiresAt }: Token) =>
    revokedAt ? t('tokens.revoked') : expiresAt <= now ? t('tokens.expired') : null
  const columns: Column<Row>[] = [
    { key: 'name', header: t('tokens.token'), rowHeader: true, cell: ({ name }) => name },
    ...more,
    {
      key: 'used',
      header: t('tokens.used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Time at={lastUsedAt} format={format} now={now} /> : t('tokens.never'),
    },
    { key: 'expires', header: t('tokens.expires'), cell: ({ expiresAt }) => format.date(expiresAt) },
    {
      key: 'state',
      header: t('tokens.state'),
      cell: (token) => {
        const end = ended(token)
        if (end) return <Badge>{end}</Badge>
        return (
          <>
            {token.pausedAt ? (
              <Badge tone="warning">{t('tokens.paused')}</Badge>
            ) : (
              <Badge tone="success">{t('tokens.holds')}</Badge>
            )}
            {acts(token)}
          </>
        )
      },
    },
  ]
  return (
    <DataTable
      caption={t('tokens.title')}
      captionHidden
      prose
      columns={columns}
      rows={tokens}
      rowKey={({ id }) => id}
    />
  )
}

type RevokeProps = {
  action: FormAction
  token: Pick<Token, 'id' | 'name'>
  /** What is cut with it. */
  text: string
  /** Where the token is, when its id alone does not say it. */
  children?: ReactNode
}

/** Cannot be undone: what it cuts is said before the button. */
export async function RevokeToken({ action, token: { id, name }, text, children }: RevokeProps) {
  const t = await translator('ui')
  return (
    <details className="os-decline os-token-revoke">
      <summary>
        {t('tokens.revoke')}
        <span className="fr-sr-only"> {name}</span>
      </summary>
      <p>{text}</p>
      <Form action={action} className="os-entry">
        {children}
        <input type="hidden" name="tokenId" value={id} />
        <SubmitButton size="sm" tone="danger">
          {t('tokens.revokeAct')}
          <span className="fr-sr-only"> {name}</span>
        </SubmitButton>
      </Form>
    </details>
  )
}
