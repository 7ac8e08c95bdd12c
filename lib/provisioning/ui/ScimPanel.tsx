import { formatters, translator } from '@/lib/i18n'
import { CopyButton } from '@/lib/ui/CopyButton'
import { DataTable } from '@/lib/ui/DataTable'
import { Badge } from '@/lib/ui/feedback'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { createTokenAction, revokeTokenAction } from '../actions'
import type { AdministeredDirectory } from '../queries'
import { TOKEN_DAYS } from '../schema'

type PanelProps = { directory: AdministeredDirectory; address: string; now: Date }
type Token = AdministeredDirectory['tokens'][number]

/** What the other side needs: the address, and a token shown once. */
export async function ScimPanel({ directory, address, now }: PanelProps) {
  const [t, ui] = [await translator('provisioning'), await translator('ui')]
  return (
    <>
      <section aria-labelledby="brancher">
        <h2 id="brancher">{t('connect.title')}</h2>
        <p>{t('connect.lead')}</p>
        <p className="os-copied">
          {t('connect.address')} <code>{address}</code>
          <CopyButton text={address} label={ui('copy')} done={ui('copied')} />
        </p>
      </section>
      <section aria-labelledby="jetons">
        <h2 id="jetons">{t('tokens.title')}</h2>
        <Form action={createTokenAction} className="os-form os-directory-token">
          <input type="hidden" name="directoryId" value={directory.id} />
          <Field
            name="name"
            label={t('tokens.name')}
            hint={t('tokens.nameHint')}
            maxLength={80}
            autoComplete="off"
            required
          />
          <Select
            name="days"
            label={t('tokens.days')}
            defaultValue="365"
            options={TOKEN_DAYS.map((days) => ({
              value: String(days),
              label: t('tokens.daysOption', { days }),
            }))}
          />
          <SubmitButton>{t('tokens.create')}</SubmitButton>
        </Form>
        {directory.tokens.length === 0 ? (
          <p>{t('tokens.none')}</p>
        ) : (
          <Tokens directory={directory} now={now} />
        )}
      </section>
    </>
  )
}

async function Tokens({ directory, now }: Omit<PanelProps, 'address'>) {
  const [t, format] = [await translator('provisioning'), await formatters()]
  const ended = ({ revokedAt, expiresAt }: Token) =>
    revokedAt ? t('tokens.revoked') : expiresAt <= now ? t('tokens.expired') : null
  return (
    <DataTable
      caption={t('tokens.title')}
      captionHidden
      prose
      columns={[
        { key: 'name', header: t('column.token'), rowHeader: true, cell: ({ name }) => name },
        {
          key: 'used',
          header: t('column.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <Time at={lastUsedAt} format={format} now={now} /> : t('tokens.never'),
        },
        { key: 'expires', header: t('column.expires'), cell: ({ expiresAt }) => format.date(expiresAt) },
        {
          key: 'state',
          header: t('column.state'),
          cell: (token) => {
            const end = ended(token)
            if (end) return <Badge>{end}</Badge>
            return (
              <>
                <Badge tone="success">{t('tokens.holds')}</Badge>
                <Revoke directoryId={directory.id} token={token} />
              </>
            )
          },
        },
      ]}
      rows={directory.tokens}
      rowKey={({ id }) => id}
    />
  )
}

/** Cannot be undone: what it cuts is said before the button. */
async function Revoke({ directoryId, token: { id, name } }: { directoryId: string; token: Token }) {
  const t = await translator('provisioning')
  return (
    <details className="os-decline os-directory-revoke">
      <summary>
        {t('tokens.revoke')}
        <span className="fr-sr-only"> {name}</span>
      </summary>
      <p>{t('tokens.revokeText')}</p>
      <Form action={revokeTokenAction} className="os-entry">
        <input type="hidden" name="directoryId" value={directoryId} />
        <input type="hidden" name="tokenId" value={id} />
        <SubmitButton size="sm" tone="danger">
          {t('tokens.revokeAct')}
          <span className="fr-sr-only"> {name}</span>
        </SubmitButton>
      </Form>
    </details>
  )
}
