import { formatters, translator } from '@/lib/i18n'
import { Avatar } from '@/lib/ui/Avatar'
import { Badge } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'
import { endorseSkillAction, withdrawEndorsementAction } from '../actions'
import type { SkillHolder, SkillSheet } from '../queries/skill'
import { Level } from './Level'

const COUNTED = 1000

/** How many have it, and those of them whom the viewer may see. */
export async function PeopleWithSkill({ sheet, viewerId }: { sheet: SkillSheet; viewerId: string }) {
  const [t, format] = await Promise.all([translator('skills'), formatters()])
  const { holders, people, peopleIn, id, kind } = sheet
  return (
    <section className="os-skill-part" aria-labelledby="qui">
      <h2 id="qui">{t(`page.people.${kind}`)}</h2>
      <p>
        {holders > COUNTED
          ? t('page.manyHolders', { count: format.number(COUNTED) })
          : t('page.holders', { count: holders })}{' '}
        {holders > 0 && peopleIn === null && t('page.shown')}
      </p>
      {peopleIn !== null && <TooManyPeople seconds={peopleIn} />}
      {people.length > 0 && (
        <ul className="os-people" aria-labelledby="qui">
          {people.map((person) => (
            <Holder
              key={person.id}
              person={person}
              isItself={person.skillId === id}
              isMe={person.id === viewerId}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

async function Holder({ person, isItself, isMe }: { person: SkillHolder; isItself: boolean; isMe: boolean }) {
  const t = await translator('skills')
  const { id, name, jobTitle, organisation, label, level, canHelp, endorsements } = person
  return (
    <li>
      <Avatar name={name} />
      <div className="os-people__who">
        <p className="os-people__name">
          <a href={`/annuaire/${id}`}>{name}</a>{' '}
          {isMe && <span className="os-people__you">{t('page.you')}</span>}
        </p>
        <p className="os-meta">
          {jobTitle && <span>{jobTitle}</span>}
          {organisation && <span>{organisation}</span>}
          {!isItself && <span>{label}</span>}
          {endorsements > 0 && <span>{t('page.endorsements', { count: endorsements })}</span>}
        </p>
      </div>
      <Level level={level} />
      {canHelp && <Badge tone="success">{t('page.helps')}</Badge>}
      {person.mayEndorse && <Vouch person={person} />}
    </li>
  )
}

async function Vouch({ person: { id, name, skillId, label, isEndorsed } }: { person: SkillHolder }) {
  const [t, format] = [await translator('skills'), await formatters()]
  return (
    <Form action={isEndorsed ? withdrawEndorsementAction : endorseSkillAction} className="os-entry">
      <input type="hidden" name="memberId" value={id} />
      <input type="hidden" name="skillId" value={skillId} />
      <SubmitButton size="sm" tone={isEndorsed ? 'quiet' : 'tertiary'}>
        {t(isEndorsed ? 'page.withdraw' : 'page.endorse')}
        <span className="fr-sr-only">
          {' '}
          {t(isEndorsed ? 'page.withdrawOf' : 'page.endorseOf', { name, of: format.of(name), label })}
        </span>
      </SubmitButton>
    </Form>
  )
}
