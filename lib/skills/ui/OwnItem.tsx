import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { Checkbox, Radios, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { changeSkillAction, removeSkillAction } from '../actions'
import type { OwnSkill } from '../queries/own'
import { LEVELS, VISIBILITIES } from '../schema'
import { Level } from './Level'

/** One of my skills: what I said of it, and what I can change. */
export async function OwnItem({ skill, isOpen }: { skill: OwnSkill; isOpen: boolean }) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  const { id, label, kind, path, state, level, framework, endorsers } = skill
  return (
    <li className="os-skill" id={`competence-${id}`}>
      <div className="os-skill__head">
        <h3 className="os-skill__name">
          <a href={`/competences/${id}`}>{label}</a>
        </h3>
        <Level level={level} />
      </div>
      <p className="os-skill__path">{[...new Set([t(`kind.${kind}`), ...path])].join(' · ')}</p>
      <Marks skill={skill} />
      {state === 'retired' && <p className="fr-hint-text">{t('own.retiredHint', { framework })}</p>}
      {endorsers.length > 0 && (
        <p className="os-skill__path">
          {t('own.endorsedBy', { names: format.list(endorsers.map(({ name }) => name)) })}
        </p>
      )}
      <details className="os-details" open={isOpen}>
        <summary>
          {t('own.precise')}
          <span className="fr-sr-only"> {t('own.preciseOf', { label })}</span>
        </summary>
        <Details skill={skill} />
        <div className="os-skill__acts">
          {state !== 'proposed' && (
            <a className="fr-btn fr-btn--tertiary fr-btn--sm" href={`/competences/${id}/recommandation`}>
              {t('own.ask')}
              <span className="fr-sr-only"> {t('own.askOf', { label })}</span>
            </a>
          )}
          <Form action={removeSkillAction} className="os-entry">
            <input type="hidden" name="skillId" value={id} />
            <SubmitButton size="sm" tone="tertiary">
              {t('own.remove')}
              <span className="fr-sr-only"> {t('own.removeOf', { label })}</span>
            </SubmitButton>
          </Form>
        </div>
      </details>
    </li>
  )
}

async function Marks({ skill: { canHelp, wantsToLearn, visibility, state, source } }: { skill: OwnSkill }) {
  const t = await translator('skills')
  const marks = [
    canHelp && <Badge tone="success">{t('own.canHelp')}</Badge>,
    wantsToLearn && <Badge tone="info">{t('own.wantsToLearn')}</Badge>,
    state === 'proposed' && <Badge tone="warning">{t('own.proposedBadge')}</Badge>,
    state === 'retired' && <Badge>{t('own.retiredBadge')}</Badge>,
    source === 'imported' && <Badge>{t('own.importedBadge')}</Badge>,
    visibility === 'nobody' && <Badge>{t('own.hiddenBadge')}</Badge>,
    visibility === 'communities' && <Badge>{t('own.communitiesBadge')}</Badge>,
  ].filter(Boolean)
  if (marks.length === 0) return null
  return (
    <ul className="os-skill__marks">
      {marks.map((mark, index) => (
        <li key={index}>{mark}</li>
      ))}
    </ul>
  )
}

async function Details({ skill }: { skill: OwnSkill }) {
  const t = await translator('skills')
  const { id, label, level, levels, canHelp, wantsToLearn, visibility } = skill
  return (
    <Form action={changeSkillAction} label={label}>
      <input type="hidden" name="skillId" value={id} />
      <Radios
        name="level"
        legend={t('level.label')}
        defaultValue={level === null ? '' : String(level)}
        options={[
          ...LEVELS.map((each) => ({
            value: String(each),
            label: `${each} · ${t(`level.names.${each}`)}`,
            hint: levels[each - 1] ?? t(`level.means.${each}`),
          })),
          { value: '', label: t('level.none') },
        ]}
      />
      <Checkbox
        name="canHelp"
        label={t('own.canHelp')}
        hint={t('own.canHelpHint')}
        defaultChecked={canHelp}
      />
      <Checkbox
        name="wantsToLearn"
        label={t('own.wantsToLearn')}
        hint={t('own.wantsToLearnHint')}
        defaultChecked={wantsToLearn}
      />
      <Select
        name="visibility"
        label={t('own.visibility')}
        defaultValue={visibility}
        options={VISIBILITIES.map((each) => ({ value: each, label: t(`own.visibilities.${each}`) }))}
      />
      <div className="os-form__acts">
        <SubmitButton size="sm">{t('own.save')}</SubmitButton>
      </div>
    </Form>
  )
}
