import { skillsTold } from '@/lib/expertise'
import { MAP_VERSION } from '@/lib/expertise/schema'
import type { SectionMaker } from '../section'
import { skillsSaid } from './tell'

/** What people can do and would like to learn, what is missing, and what goes together. */
export const skills: SectionMaker = {
  key: 'skills',
  versions: { 'skill-map': MAP_VERSION },
  async tell(scope, language) {
    const { span, before, ministry, kind } = scope
    const ministryId = ministry?.id ?? null
    // A type of communities has no skills of its own: they are people's.
    const [told, then] =
      kind === null
        ? await Promise.all([
            skillsTold(ministryId, span.until),
            before && skillsTold(ministryId, before.until),
          ])
        : [null, null]
    return skillsSaid({ told, before: then }, scope, language)
  },
}
