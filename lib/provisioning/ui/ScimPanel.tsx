import { translator } from '@/lib/i18n'
import { CopyButton } from '@/lib/ui/CopyButton'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { RevokeToken, TokenDays, TokenName, TokenTable } from '@/lib/ui/Tokens'
import { createTokenAction, revokeTokenAction } from '../actions'
import type { AdministeredDirectory } from '../queries'

type PanelProps = { directory: AdministeredDirectory; address: string; now: Date }

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
        <h2 id="jetons">{ui('tokens.title')}</h2>
        <Form action={createTokenAction} className="os-form os-token-new">
          <input type="hidden" name="directoryId" value={directory.id} />
          <TokenName hint={t('tokens.nameHint')} />
          <TokenDays />
          <SubmitButton>{t('tokens.create')}</SubmitButton>
        </Form>
        {directory.tokens.length === 0 ? (
          <p>{t('tokens.none')}</p>
        ) : (
          <TokenTable
            tokens={directory.tokens}
            now={now}
            acts={(token) => (
              <RevokeToken action={revokeTokenAction} token={token} text={t('tokens.revokeText')}>
                <input type="hidden" name="directoryId" value={directory.id} />
              </RevokeToken>
            )}
          />
        )}
      </section>
    </>
  )
}
