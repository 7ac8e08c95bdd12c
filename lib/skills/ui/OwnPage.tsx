import { AccountTabs } from '@/lib/accounts/ui/AccountTabs'
import { translator } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { Page } from '@/lib/ui/Page'
import { addSkillAction } from '../actions'
import type { FoundSkill } from '../find'
import type { OwnSkill, ProposalAnswer, RemovedSkill, SkillSuggestion } from '../queries/own'
import { KINDS } from '../schema'
import { Aside } from './Aside'
import { FoundList } from './FoundList'
import { OwnItem } from './OwnItem'
import { SkillPicker } from './SkillPicker'
import { Suggestions } from './Suggestions'

/** How many skills a question may propose. */
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

interface OwnPageProps {
  skills: OwnSkill[]
  suggestions: SkillSuggestion[]
  removed: RemovedSkill[]
  answers: ProposalAnswer[]
  /** What was asked without script; null: nothing was. */
  question: { text: string; found: FoundSkill[] } | null
  /** The skill to open, just after it was added. */
  open: string | undefined
}

/** What I can do and want to learn: adding, saying how well, choosing who sees it. */
export async function OwnPage({ skills, suggestions, removed, answers, question, open }: OwnPageProps) {
  const t = await translator('skills')
  const words = {
    ...{ label: t('add.label'), hint: t('add.hint'), submit: t('add.submit'), list: t('add.list') },
    counted: [t('add.noneFound'), ...COUNTS.map((count) => t('add.found', { count }))],
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(`kind.${kind}`)])),
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <a className="fr-btn fr-btn--tertiary" href="/competences/carte">
            {t('map')}
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/competences/recommandations">
            {t('endorsements.title')}
          </a>
        </>
      }
      aside={suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
      asideLabel={t('suggestions.title')}
    >
      <AccountTabs current="skills" />
      <section className="os-skill-part" aria-labelledby="ajouter">
        <h2 id="ajouter">{t('add.title')}</h2>
        <SkillPicker action={addSkillAction} typed={question?.text ?? ''} words={words} />
      </section>
      {question && <FoundList {...question} />}
      <section className="os-skill-part" aria-labelledby="vos-competences">
        <h2 id="vos-competences">{t('own.title', { count: skills.length })}</h2>
        {skills.length === 0 ? (
          <EmptyState title={t('own.emptyTitle')}>
            <p>{t('own.empty')}</p>
          </EmptyState>
        ) : (
          <ul className="os-skills">
            {skills.map((skill) => (
              <OwnItem key={skill.id} skill={skill} isOpen={skill.id === open} />
            ))}
          </ul>
        )}
      </section>
      <Aside removed={removed} answers={answers} />
    </Page>
  )
}
