import { translator } from '@/lib/i18n'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { deleteScenarioAction, renameScenarioAction, shareScenarioAction } from '../actions'
import type { KeptTold } from '../queries'

/** What its author may do with a scenario. */
export async function Manage({ kept: { id, name, isShared, ministryId } }: { kept: KeptTold }) {
  const t = await translator('simulator')
  const who = t(ministryId === null ? 'scenario.withPlatform' : 'scenario.withMinistry')
  const scenario = <input type="hidden" name="scenarioId" value={id} />
  return (
    <section aria-labelledby="ce-scenario">
      <h2 id="ce-scenario">{t('scenario.manage')}</h2>
      <Form action={renameScenarioAction} className="os-entry" label={t('scenario.rename')}>
        {scenario}
        <Field
          name="title"
          label={t('save.name')}
          defaultValue={name}
          maxLength={120}
          required
          autoComplete="off"
        />
        <SubmitButton tone="secondary">{t('scenario.renameAct')}</SubmitButton>
      </Form>
      <p>{isShared ? t('scenario.sharedWith', { who }) : t('scenario.notShared')}</p>
      <div className="os-acts">
        <Form action={shareScenarioAction} className="os-entry">
          {scenario}
          <input type="hidden" name="wanted" value={isShared ? 'non' : 'oui'} />
          <SubmitButton tone="secondary">{t(isShared ? 'scenario.unshare' : 'scenario.share')}</SubmitButton>
        </Form>
        <Form action={deleteScenarioAction} className="os-entry">
          {scenario}
          <SubmitButton tone="tertiary">{t('scenario.delete')}</SubmitButton>
        </Form>
      </div>
    </section>
  )
}
