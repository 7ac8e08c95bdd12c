import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import type { Departing } from '../../departure/situation'
import { cancelDepartureAction } from '../../actions'
import { HandOverForm } from './HandOverForm'
import { LeaveForm } from './LeaveForm'
import { WhatStays } from './WhatStays'

/** The way out, step by step: who takes over, what is finished first, when the account closes. */
export async function DepartureView({ departing, now }: { departing: Departing; now: Date }) {
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  const memberId = <input type="hidden" name="memberId" value={departing.isOwn ? '' : departing.id} />
  const recap = departing.isOwn
    ? '/compte/depart/recapitulatif'
    : `/administration/comptes/${departing.id}/depart/recapitulatif`
  return (
    <div className="os-parts">
      {departing.leavesAt && (
        <Notice icon="fr-icon-calendar-line">
          <p>{t('departure.on', { date: format.date(new Date(departing.leavesAt.getTime() - 1)) })}</p>
          <Form action={cancelDepartureAction} label={t('departure.stay')}>
            {memberId}
            <SubmitButton tone="quiet" size="sm">
              {t('departure.stay')}
            </SubmitButton>
          </Form>
        </Notice>
      )}
      <section aria-labelledby="communautes">
        <h2 id="communautes">{t('departure.stepOwned')}</h2>
        <HandOverForm departing={departing} />
      </section>
      <section aria-labelledby="reste">
        <h2 id="reste">{t('departure.stepRest')}</h2>
        <WhatStays departing={departing} />
        <p>
          <a className="fr-link fr-icon-printer-line fr-link--icon-left" href={recap}>
            {t('departure.recap')}
          </a>
        </p>
      </section>
      <section aria-labelledby="partir">
        <h2 id="partir">{t('departure.stepWhen')}</h2>
        <LeaveForm departing={departing} now={now} />
      </section>
    </div>
  )
}
