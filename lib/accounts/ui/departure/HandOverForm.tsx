import { translator } from '@/lib/i18n'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { handOverAction } from '../../actions'
import type { Departing } from '../../departure/situation'

/** A successor for each community, and one colleague for all the others. */
export async function HandOverForm({ departing }: { departing: Departing }) {
  const [t, roles] = await Promise.all([translator('lifeCycle'), translator('communities')])
  const { owned, handedOver } = departing
  const given = handedOver.length > 0 && (
    <ul aria-label={t('departure.handedOver')}>
      {handedOver.map(({ id, name, to }) => (
        <li key={id}>{t('departure.handedOverTo', { name, to })}</li>
      ))}
    </ul>
  )
  if (owned.length === 0) return given || <p>{t('departure.ownsNothing')}</p>
  return (
    <>
      {given}
      <p>{t('departure.ownedText')}</p>
      <Form action={handOverAction} label={t('departure.stepOwned')}>
        <input type="hidden" name="memberId" value={departing.isOwn ? '' : departing.id} />
        {owned.map(({ id, name, isAlone, offeredTo, candidates }) => (
          <div key={id} className="os-card">
            <input type="hidden" name="community[]" value={id} />
            <Select
              name="successor[]"
              label={name}
              hint={
                offeredTo
                  ? t('departure.offeredTo', { name: offeredTo })
                  : t(isAlone ? 'departure.alone' : 'departure.notAlone')
              }
              placeholder={t(candidates ? 'departure.choose' : 'departure.noCandidate')}
              options={(candidates ?? []).map((candidate) => ({
                value: candidate.id,
                label:
                  candidate.role === 'animator'
                    ? t('departure.candidate', { name: candidate.name, role: roles('role.animator') })
                    : candidate.name,
              }))}
            />
          </div>
        ))}
        {owned.length > 1 && (
          <Field
            name="everything"
            type="email"
            label={t('departure.everything')}
            hint={t('departure.everythingHint')}
            autoComplete="off"
          />
        )}
        <SubmitButton tone="secondary">{t('departure.offer')}</SubmitButton>
      </Form>
    </>
  )
}
