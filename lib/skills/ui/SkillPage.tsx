import type { ReactNode } from 'react'
import { translator } from '@/lib/i18n'
import { Alert, Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { addSkillAction } from '../actions'
import type { SkillSheet } from '../queries/skill'
import { LEVELS } from '../schema'
import { PeopleWithSkill } from './PeopleWithSkill'

type SkillPageProps = {
  sheet: SkillSheet
  viewerId: string
  /** Under who has it: how to ask them. */
  ask?: ReactNode
}

/** A skill: what it is, where it stands, what it includes, who can do it. */
export async function SkillPage({ sheet, viewerId, ask }: SkillPageProps) {
  const t = await translator('skills')
  const {
    id,
    label,
    kind,
    state,
    isHeading,
    framework,
    parents,
    children,
    synonyms,
    description,
    levels,
    isHeld,
  } = sheet
  const isPickable = state === 'current' && !isHeading && !isHeld
  const kicker = isHeading
    ? t('page.headingKicker', { framework: framework.name })
    : t('page.kicker', { kind: t(`kind.${kind}`), framework: framework.name })
  return (
    <Page
      title={label}
      kicker={kicker}
      trail={[
        { label: t('page.trail'), href: '/competences' },
        ...parents.map((parent) => ({ label: parent.label, href: `/competences/${parent.id}` })),
      ]}
      acts={
        isPickable ? (
          <Form action={addSkillAction} className="os-entry">
            <input type="hidden" name="skillId" value={id} />
            <SubmitButton>{t('page.add')}</SubmitButton>
          </Form>
        ) : (
          isHeld && <Badge tone="success">{t('page.held')}</Badge>
        )
      }
    >
      {state === 'retired' && <Alert>{t('page.retired')}</Alert>}
      {state === 'proposed' && <Alert>{t('page.proposed')}</Alert>}
      {description && <p className="os-prose-line">{description}</p>}
      {synonyms.length > 0 && <p>{t('page.synonyms', { names: synonyms.join(', ') })}</p>}
      {state !== 'proposed' && <PeopleWithSkill sheet={sheet} viewerId={viewerId} />}
      {ask}
      {children.length > 0 && (
        <section className="os-skill-part" aria-labelledby="comprend">
          <h2 id="comprend">{t('page.children')}</h2>
          <ul className="os-skill-tags">
            {children.map((child) => (
              <li key={child.id}>
                <a className="fr-tag" href={`/competences/${child.id}`}>
                  {child.label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isHeading && (
        <details className="os-details">
          <summary>{t('page.levels')}</summary>
          <dl className="os-levels">
            {LEVELS.map((level) => (
              <div key={level}>
                <dt>{`${level} · ${t(`level.names.${level}`)}`}</dt>
                <dd>{levels[level - 1] ?? t(`level.means.${level}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {framework.publisher && <p className="fr-hint-text">{t('page.source', framework)}</p>}
    </Page>
  )
}
