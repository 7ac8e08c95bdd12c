import { AccountTabs } from '@/lib/accounts/ui/AccountTabs'
import { formatters, translator } from '@/lib/i18n'
import { Alert, Badge, Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { startUnderstandingAction, stopUnderstandingAction } from '../actions'
import type { OwnExpertise as Own } from '../queries/own'
import { OwnHidden } from './OwnHidden'
import { OwnLimits } from './OwnLimits'
import { OwnSubjects } from './OwnSubjects'

const USES = ['answers', 'realm', 'shown', 'nobody'] as const

/** What is understood of me, from what, and how to stop it; and how often I let myself be asked. */
export async function OwnExpertise({ own }: { own: Own }) {
  const [t, format] = await Promise.all([translator('expertise'), formatters()])
  const { consents, since, isCounted, subjects, parts, total, hidden } = own
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <AccountTabs current="expertise" />
      <section className="os-account-part" aria-labelledby="accord">
        <h2 id="accord">
          {t(consents ? 'own.onTitle' : 'own.offTitle')}{' '}
          {consents && <Badge tone="success">{t('own.on')}</Badge>}
        </h2>
        <p>{consents && since ? t('own.onSince', { date: format.date(since) }) : t('own.off')}</p>
        <details className="os-details" open={!consents}>
          <summary>{t('own.uses')}</summary>
          <ul>
            {USES.map((use) => (
              <li key={use}>{t(`own.use.${use}`)}</li>
            ))}
          </ul>
        </details>
        <Form action={consents ? stopUnderstandingAction : startUnderstandingAction} className="os-entry">
          <SubmitButton tone={consents ? 'secondary' : 'primary'}>
            {t(consents ? 'own.stop' : 'own.start')}
          </SubmitButton>
        </Form>
        {consents && <p className="fr-hint-text">{t('own.stopHint')}</p>}
        <Notice icon="fr-icon-lightbulb-line">
          <p>
            {t('own.helps', { count: own.helps })} <a href="/competences">{t('own.helpsLink')}</a>
          </p>
        </Notice>
      </section>
      {consents && !isCounted && <Alert>{t('own.counting')}</Alert>}
      {consents && isCounted && <OwnSubjects subjects={subjects} parts={parts} total={total} />}
      <OwnHidden hidden={hidden} />
      <OwnLimits own={own} />
    </Page>
  )
}
