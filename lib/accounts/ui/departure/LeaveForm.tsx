import { translator } from '@/lib/i18n'
import { parisDay } from '@/lib/time'
import { Checkbox, Field, Radios, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { leaveAction } from '../../actions'
import type { Departing } from '../../departure/situation'

/** The day the account closes, or at once; each choice shows what it asks, by the style sheet alone. */
export async function LeaveForm({ departing, now }: { departing: Departing; now: Date }) {
  const t = await translator('lifeCycle')
  const day = departing.leavesAt && parisDay(new Date(departing.leavesAt.getTime() - 1))
  return (
    <Form action={leaveAction} label={t('departure.when')} className="os-form os-leave">
      <input type="hidden" name="memberId" value={departing.isOwn ? '' : departing.id} />
      <p>{t('departure.whenText')}</p>
      <Radios
        name="when"
        legend={t('departure.close')}
        defaultValue="day"
        options={[
          { value: 'day', label: t('departure.thatDay') },
          { value: 'now', label: t('departure.now'), hint: t('departure.nowHint') },
        ]}
      />
      <div className="os-leave__day">
        <Field
          name="leavesOn"
          type="date"
          label={t('departure.lastDay')}
          defaultValue={day ?? ''}
          min={parisDay(now)}
        />
      </div>
      <div className="os-leave__now">
        <Checkbox name="understood" label={t('departure.understood')} />
      </div>
      <SubmitButton tone="danger">{t('departure.submit')}</SubmitButton>
    </Form>
  )
}
