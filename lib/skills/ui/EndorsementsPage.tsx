import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import { answerEndorsementAction, declineEndorsementAction, takeBackEndorsementAction } from '../actions'
import type { AskedEndorsement } from '../queries/endorsements'
import { Level } from './Level'

interface Given {
  memberId: string
  skillId: string
  name: string
  label: string
}

/** What colleagues ask me to vouch for, and what I vouch for. */
export async function EndorsementsPage({
  asked,
  given,
  now,
}: {
  asked: AskedEndorsement[]
  given: Given[]
  now: Date
}) {
  const t = await translator('skills')
  return (
    <Page
      title={t('endorsements.title')}
      lead={t('endorsements.lead')}
      trail={[{ label: t('title'), href: '/competences' }]}
    >
      <section className="os-skill-part" aria-labelledby="demandees">
        <h2 id="demandees">{t('endorsements.askedTitle')}</h2>
        {asked.length === 0 && (
          <EmptyState icon="fr-icon-check-line" title={t('endorsements.noneTitle')}>
            <p>{t('endorsements.none')}</p>
          </EmptyState>
        )}
        <ul className="os-people">
          {asked.map((each) => (
            <Request key={`${each.memberId}${each.skillId}`} request={each} now={now} />
          ))}
        </ul>
      </section>
      <section className="os-skill-part" aria-labelledby="donnees">
        <h2 id="donnees">{t('endorsements.givenTitle')}</h2>
        {given.length === 0 && <p>{t('endorsements.noneGiven')}</p>}
        <ul className="os-people">
          {given.map((each) => (
            <GivenItem key={`${each.memberId}${each.skillId}`} {...each} />
          ))}
        </ul>
      </section>
    </Page>
  )
}

async function Request({ request, now }: { request: AskedEndorsement; now: Date }) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  const { memberId, skillId, name, jobTitle, label, level, community, at } = request
  return (
    <li>
      <Avatar name={name} />
      <div className="os-people__who">
        <p className="os-people__name">{t('endorsements.asked', { name, label })}</p>
        <p className="os-meta">
          {jobTitle && <span>{jobTitle}</span>}
          <span>{t('endorsements.from', { community })}</span>
          <Time at={at} format={format} now={now} />
        </p>
      </div>
      <Level level={level} />
      <div className="os-people__acts">
        <Form action={answerEndorsementAction} className="os-entry">
          <input type="hidden" name="memberId" value={memberId} />
          <input type="hidden" name="skillId" value={skillId} />
          <SubmitButton size="sm">
            {t('page.endorse')}
            <span className="fr-sr-only"> {t('page.endorseOf', { name, label })}</span>
          </SubmitButton>
        </Form>
        <Form action={declineEndorsementAction} className="os-entry">
          <input type="hidden" name="memberId" value={memberId} />
          <input type="hidden" name="skillId" value={skillId} />
          <SubmitButton size="sm" tone="tertiary">
            {t('endorsements.decline')}
            <span className="fr-sr-only"> {t('endorsements.declineOf', { of: format.of(name), label })}</span>
          </SubmitButton>
        </Form>
      </div>
    </li>
  )
}

async function GivenItem({ memberId, skillId, name, label }: Given) {
  const [t, format] = [await translator('skills'), await formatters()]
  return (
    <li>
      <Avatar name={name} />
      <div className="os-people__who">
        <p className="os-people__name">{t('endorsements.given', { name, label })}</p>
      </div>
      <Form action={takeBackEndorsementAction} className="os-entry">
        <input type="hidden" name="memberId" value={memberId} />
        <input type="hidden" name="skillId" value={skillId} />
        <SubmitButton size="sm" tone="quiet">
          {t('page.withdraw')}
          <span className="fr-sr-only"> {t('page.withdrawOf', { of: format.of(name), label })}</span>
        </SubmitButton>
      </Form>
    </li>
  )
}
