import { startingFrom, taught, type Combination } from '@/lib/expertise/model/answering/combination'
import { signs } from '@/lib/expertise/model/answering/evidence'
import { chosen, type Lesson } from './replay'

/** As many lessons of each organisation, so that the largest does not decide alone; each so many times. */
const OF_EACH = 300
const TIMES = 10

/** The place of every sign. */
export const allSigns: readonly number[] = [...signs.keys()]

/**
 * The weights that organisations teach together, each in turn, evenly over their time; their first fifth is left out:
 * nobody is known yet.
 */
export function fitted(orgs: readonly (readonly Lesson[])[], counting = allSigns): number[] {
  const lessons = orgs.map((each) => spread(each.slice(Math.floor(each.length / 5))))
  let combination: Combination = startingFrom(counting.map(() => 0))
  for (let step = 0; step < OF_EACH * TIMES; step += 1)
    for (const each of lessons) {
      const lesson = each[step % OF_EACH]
      if (!lesson) continue
      const evidence = lesson.people.map((person) => chosen(person.evidence, counting))
      combination = taught(combination, evidence, lesson.answered)
    }
  return [...combination.weights]
}

const spread = (lessons: readonly Lesson[]): Lesson[] => {
  const count = Math.min(OF_EACH, lessons.length)
  return Array.from({ length: count }, (_, place) => lessons[Math.floor((place * lessons.length) / count)]!)
}
