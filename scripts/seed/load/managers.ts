import type { Story } from '../story'
import type { Value } from '@/lib/db/copy'

type Row = Record<string, Value>

const helene = ({ people }: Story) => people.find(({ isCast, givenName }) => isCast && givenName === 'Hélène')

/** Hélène asked for the monthly mail about what her services gained. */
export function* letterChoiceRows(story: Story): Generator<Row> {
  const manager = helene(story)
  if (manager) yield { memberId: manager.id, scope: 'platform', kind: 'unit', byMail: true, onSite: null }
}

/** And lets a colleague follow it in her place. */
export function* delegateRows(story: Story): Generator<Row> {
  const manager = helene(story)
  const deputy = story.people.find(
    ({ isCast, status, level, workplace }) =>
      !isCast &&
      status === 'active' &&
      level === 'middle_management' &&
      workplace.organisation === manager?.workplace.organisation,
  )
  if (manager && deputy)
    yield {
      ...{ managerId: manager.id, delegateId: deputy.id },
      createdAt: new Date(story.now.getTime() - 40 * 86_400_000),
    }
}
