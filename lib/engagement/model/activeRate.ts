import { figure } from './figure'
import { isActive, isMemberAt, type Facts, type Person, type Window } from './facts'
import { members } from './participation'

/** Of the members at the end of the window, the share that read, reacted or contributed in it. */
export const activeRate = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|M ∩ A| / |M|',
  needs: 'memberships',
  over: 'members',
  countsReading: true,
  measure: (facts, window, now) =>
    shareOfActive(facts, window, members.measure(facts, window, now) ?? 0, () => true),
})

export function shareOfActive(
  { people }: Facts,
  window: Window,
  members: number,
  counts: (person: Person) => boolean,
): number | null {
  if (members <= 0) return null
  const active = people.filter(
    (person) => counts(person) && isMemberAt(person, window.end) && isActive(person, window),
  )
  return active.length / members
}
