import { adoptionVersion } from '@/lib/adoption/schema'
import { sayer } from '../../said'
import { wordsIn } from '../forecast/words'
import type { SectionMaker } from '../section'
import { gather } from './gather'
import { costsVersion } from './ratios'
import { tell } from './tell'

/** What the platform costs, as it was entered by hand, by whom it serves. */
export const costsSection: SectionMaker = {
  key: 'costs',
  versions: { costs: costsVersion, adoption: adoptionVersion },
  async tell(scope, language) {
    const say = sayer(language)
    return tell(await gather(scope), scope, (value) => say(value, 'euros'), wordsIn(language))
  },
}
