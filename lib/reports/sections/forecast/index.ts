import { adoptionVersion } from '@/lib/adoption/schema'
import { vitalityVersion } from '@/lib/vitality'
import { chanceVersion } from '../../model/forecast/chance'
import { forecastVersion } from '../../model/forecast/forecast'
import type { SectionMaker } from '../section'
import { gather } from './gather'
import { tell } from './tell'
import { wordsIn } from './words'

/** What is expected of the year that follows, and how well the same was told of the past. */
export const forecastSection: SectionMaker = {
  key: 'forecast',
  versions: {
    ...{ forecast: forecastVersion, chance: chanceVersion },
    ...{ adoption: adoptionVersion, vitality: vitalityVersion },
  },
  tell: async (scope, language) => tell(await gather(scope), scope, wordsIn(language)),
}
