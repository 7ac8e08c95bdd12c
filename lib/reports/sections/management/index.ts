import { adoptionVersion } from '@/lib/adoption/schema'
import { adoptionOver } from '../adoption'
import type { SectionMaker } from '../section'
import { tellManagement } from './tell'

/** Teams whose managers are there: totals only, never a manager nor a team. */
export const management: SectionMaker = {
  key: 'management',
  versions: { adoption: adoptionVersion },
  tell: async (scope, language) => tellManagement(await adoptionOver(scope), scope, language),
}
