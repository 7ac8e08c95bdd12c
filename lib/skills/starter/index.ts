import { importFramework, type ImportOutcome } from '../framework'
import type { FrameworkSource } from '../model/entry'
import { readSkills } from './read'
import { together } from './together'
import { trades } from './trades'

const source: FrameworkSource = {
  key: 'osmose',
  name: 'Socle Osmose',
  publisher: 'Osmose',
  sourceUrl: '',
  licence: 'Licence Ouverte 2.0 (Etalab). Socle rédigé pour Osmose.',
  version: '1',
  levels: [],
}

export const starterSkills = () => [...readSkills(trades), ...readSkills(together)]

/** The skills a new platform begins with, and those of our next version when it is upgraded; twice changes nothing. */
export const loadStarter = (): Promise<ImportOutcome> =>
  importFramework(source, starterSkills(), { apply: true })
