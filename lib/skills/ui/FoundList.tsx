import { translator } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { Field, Radios, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { addSkillAction, proposeSkillAction } from '../actions'
import type { FoundSkill } from '../find'
import { KINDS } from '../schema'

/** What was found for a question asked without script, and the way to propose what was not. */
export async function FoundList({ text, found }: { text: string; found: FoundSkill[] }) {
  const t = await translator('skills')
  return (
    <section className="os-skill-part" aria-labelledby="trouvees">
      <h3 id="trouvees">{t('add.results', { text })}</h3>
      <p role="status">{t('add.found', { count: found.length })}</p>
      {found.length === 0 && <EmptyState icon="fr-icon-search-line" title={t('add.none')} />}
      <ul className="os-skills">
        {found.map(({ id, label, kind, synonym, path }) => (
          <li key={id} className="os-skill">
            <p className="os-skill__name">
              <a href={`/competences/${id}`}>{label}</a>
            </p>
            <p className="os-skill__path">
              {[synonym && t('add.also', { synonym }), t(`kind.${kind}`), ...path]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div className="os-skill__acts">
              <Form action={addSkillAction} className="os-entry">
                <input type="hidden" name="skillId" value={id} />
                <SubmitButton size="sm" tone="secondary">
                  {t('add.act')}
                  <span className="fr-sr-only"> {t('add.actOf', { label })}</span>
                </SubmitButton>
              </Form>
            </div>
          </li>
        ))}
      </ul>
      <details className="os-details" open={found.length === 0}>
        <summary>{t('add.propose')}</summary>
        <p>{t('add.proposeText')}</p>
        <Form action={proposeSkillAction}>
          <Field name="label" label={t('add.proposeLabel')} defaultValue={text} maxLength={80} required />
          <Radios
            name="kind"
            legend={t('add.kind')}
            defaultValue="ability"
            options={KINDS.map((kind) => ({
              value: kind,
              label: t(`kind.${kind}`),
              hint: t(`kindHint.${kind}`),
            }))}
          />
          <div className="os-form__acts">
            <SubmitButton>{t('add.proposeAct')}</SubmitButton>
          </div>
        </Form>
      </details>
    </section>
  )
}
