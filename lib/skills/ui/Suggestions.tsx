import { formatters, translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { answerSuggestionAction, confirmSuggestionAction } from '../actions'
import type { SkillSuggestion } from '../queries/own'

/** Skills I may well have, why they are suggested, and my three answers. */
export async function Suggestions({ suggestions }: { suggestions: SkillSuggestion[] }) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  if (suggestions.length === 0) return null
  return (
    <section className="os-skill-part" id="suggestions" aria-labelledby="suggestions-titre">
      <h2 id="suggestions-titre">{t('suggestions.title')}</h2>
      <p>{t('suggestions.lead')}</p>
      <ul className="os-skills">
        {suggestions.map(({ id, label, because, from }) => (
          <li key={id} className="os-skill">
            <p className="os-skill__name">
              <a href={`/competences/${id}`}>{label}</a>
            </p>
            <p className="os-skill__path">
              {from === 'skills'
                ? t('suggestions.because', { labels: format.list(because) })
                : t(`suggestions.${from}`)}
            </p>
            <div className="os-skill__acts">
              <Form action={confirmSuggestionAction} className="os-entry">
                <input type="hidden" name="skillId" value={id} />
                <SubmitButton size="sm" tone="secondary">
                  {t('suggestions.yes')}
                  <span className="fr-sr-only"> {t('suggestions.yesOf', { label })}</span>
                </SubmitButton>
              </Form>
              <Form action={answerSuggestionAction} className="os-entry os-skill__acts">
                <input type="hidden" name="skillId" value={id} />
                <SubmitButton size="sm" tone="tertiary" name="answer" value="refused">
                  {t('suggestions.no')}
                  <span className="fr-sr-only"> {t('suggestions.noOf', { label })}</span>
                </SubmitButton>
                <SubmitButton size="sm" tone="quiet" name="answer" value="hidden">
                  {t('suggestions.later')}
                  <span className="fr-sr-only"> {t('suggestions.laterOf', { label })}</span>
                </SubmitButton>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
