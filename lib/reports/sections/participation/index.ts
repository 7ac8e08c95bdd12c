import { oversightVersion } from '@/lib/oversight/schema'
import type { SectionMaker } from '../section'
import { windowsOf } from '../windows'
import { tellParticipation } from './tell'

/** Who takes part, how soon they are answered, and whether ministries meet. */
export const participation: SectionMaker = {
  key: 'participation',
  versions: { oversight: oversightVersion },
  tell: async (scope, language) => tellParticipation(await windowsOf(scope, [28, 91, 365]), scope, language),
}
