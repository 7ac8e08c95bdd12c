import { oversightVersion } from '@/lib/oversight/schema'
import type { SectionMaker } from '../section'
import { windowsOf } from '../windows'
import { tellNewcomers } from './tell'

/** What becomes of those who come: they read, contribute, are answered, come back, make ties. */
export const newcomers: SectionMaker = {
  key: 'newcomers',
  versions: { oversight: oversightVersion },
  async tell(scope, language) {
    const [path, months] = [await windowsOf(scope, [365, 91, 28]), await windowsOf(scope, [28, 91, 365])]
    return tellNewcomers(path && months && { path, months }, scope, language)
  },
}
