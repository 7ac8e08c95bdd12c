import { AccountTabs } from '@/lib/accounts/ui/AccountTabs'
import { translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import type { FirstSteps } from '../queries'
import { Steps } from './Steps'

/** Among the pages of the account: where the list is found again once it has left the home page. */
export async function StepsPage({ found }: { found: FirstSteps }) {
  const t = await translator('onboarding')
  return (
    <Page title={t('account')}>
      <AccountTabs current="firstSteps" />
      {found.isOver && (
        <Alert tone="success" title={t('overTitle')}>
          <p>{t('overText')}</p>
        </Alert>
      )}
      <div className="os-reading">
        <Steps found={found} />
      </div>
    </Page>
  )
}
