import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { restoreSkillAction } from '../actions'
import type { ProposalAnswer, RemovedSkill } from '../queries/own'

/** What was taken away a moment ago, and what became of proposals. */
export async function Aside({ removed, answers }: { removed: RemovedSkill[]; answers: ProposalAnswer[] }) {
  const t = await translator('skills')
  return (
    <>
      {removed.length > 0 && (
        <section className="os-skill-part" aria-labelledby="retirees">
          <h2 id="retirees">{t('own.removedTitle')}</h2>
          <p>{t('own.restoreUntil')}</p>
          <ul className="os-skills">
            {removed.map(({ id, label }) => (
              <li key={id} className="os-skill os-skill__head">
                <span className="os-skill__name">{label}</span>
                <Form action={restoreSkillAction} className="os-entry">
                  <input type="hidden" name="skillId" value={id} />
                  <SubmitButton size="sm" tone="tertiary">
                    {t('own.restore')}
                    <span className="fr-sr-only"> {t('own.restoreOf', { label })}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answers.length > 0 && (
        <section className="os-skill-part" aria-labelledby="reponses">
          <h2 id="reponses">{t('answers.title')}</h2>
          <ul>
            {answers.map(({ id, label, state, reason, into }) => (
              <li key={id}>
                {state === 'refused'
                  ? t('answers.refused', { label, reason })
                  : into
                    ? t('answers.merged', { label, into: into.label })
                    : t('answers.current', { label })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
