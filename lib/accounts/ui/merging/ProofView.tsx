import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { proveAddressAction } from '../../actions'

/** Where the mail's link leads: one button, so that a scanner that opens links proves nothing. */
export async function ProofView({ token, proof }: { token: string; proof: { email: string } | null }) {
  const t = await translator('lifeCycle')
  if (!proof)
    return (
      <Page width="reading" title={t('proof.overTitle')} lead={t('proof.over')}>
        <p>
          <a className="fr-btn" href="/compte/changement">
            {t('proof.back')}
          </a>
        </p>
      </Page>
    )
  return (
    <Page width="reading" title={t('proof.title')} lead={t('proof.lead', { email: proof.email })}>
      <Form action={proveAddressAction} label={t('proof.title')}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t('proof.confirm')}</SubmitButton>
      </Form>
    </Page>
  )
}
