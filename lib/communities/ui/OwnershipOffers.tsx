import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { acceptOwnershipAction, refuseOwnershipAction, withdrawOwnershipAction } from '../actions'
import type { OwnershipOffer } from '../queries/settings'

/** A community waits for somebody's word to change hands. */
export async function OwnershipOffers({ offers }: { offers: OwnershipOffer[] }) {
  if (offers.length === 0) return null
  const [t, format] = await Promise.all([translator('communities'), formatters()])
  return offers.map(({ id, isMine, mayWithdraw, from, to, formerRole, expiresAt }) => {
    const here = <input type="hidden" name="transferId" value={id} />
    const until = format.date(new Date(expiresAt.getTime() - 1))
    return (
      <Notice key={id} icon="fr-icon-user-star-line">
        {isMine ? (
          <>
            <p>{t('ownership.forYou', { from, until })}</p>
            <p>{t(formerRole === 'owner' ? 'ownership.sharedMeans' : 'ownership.aloneMeans', { from })}</p>
            <div className="os-entry">
              <Form action={acceptOwnershipAction} className="os-entry">
                {here}
                <SubmitButton size="sm">{t('ownership.accept')}</SubmitButton>
              </Form>
              <Form action={refuseOwnershipAction} className="os-entry">
                {here}
                <SubmitButton size="sm" tone="tertiary">
                  {t('ownership.refuse')}
                </SubmitButton>
              </Form>
            </div>
          </>
        ) : (
          <>
            <p>{t('ownership.waiting', { to, until })}</p>
            {mayWithdraw && (
              <Form action={withdrawOwnershipAction} className="os-entry">
                {here}
                <SubmitButton size="sm" tone="tertiary">
                  {t('ownership.withdraw')}
                </SubmitButton>
              </Form>
            )}
          </>
        )}
      </Notice>
    )
  })
}
