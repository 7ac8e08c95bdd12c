import { membersByDepartement } from '@/lib/adoption'
import { adoptionVersion } from '@/lib/adoption/schema'
import { addDays } from '@/lib/time'
import { headcountsAt } from '../../entered/headcounts'
import { adoptionOver } from '../adoption'
import type { SectionMaker } from '../section'
import { tellFunnel } from './tell'

/** From the agents to reach to those who contribute, by ministry, level and place. */
export const funnel: SectionMaker = {
  key: 'funnel',
  versions: { adoption: adoptionVersion },
  async tell(scope, language) {
    const [adoption, eligible] = await Promise.all([
      adoptionOver(scope),
      headcountsAt(addDays(scope.span.until, -1)),
    ])
    const last = adoption.months.at(-1)
    const departements = last && scope.ministry === null ? await membersByDepartement(last.month) : []
    return tellFunnel({ adoption, eligible, departements }, scope, language)
  },
}
