import { serviceMeasured } from '@/lib/platform'
import type { SectionMaker } from '../section'
import { serviceTold } from './tell'

/** How often the platform was there, and how fast it answered. */
export const service: SectionMaker = {
  key: 'service',
  versions: { service: 'service@1' },
  async tell(scope, language) {
    const { span, before, ministry, kind } = scope
    // One platform serves everybody: it has no part.
    const isWhole = ministry === null && kind === null
    const [during, then] = isWhole
      ? await Promise.all([serviceMeasured(span), before && serviceMeasured(before)])
      : [null, null]
    return serviceTold({ during, before: then }, scope, language)
  },
}
