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
    return tellFunnel({ adoption, eligible }, scope, language)
  },
}
