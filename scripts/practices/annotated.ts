import { Advice } from '../setup/say.mjs'
import { readTable } from '../table'

/** A text, and whether a person takes it for a lesson about running something together. */
export interface Annotated {
  id: string
  text: string
  isCandidate: boolean
  family: string
  split: string
}

/** @throws Advice where a row says neither 0 nor 1 */
export const readAnnotated = (path: string): Annotated[] =>
  readTable(path, ['id', 'text', 'is_candidate']).map((row) => {
    const said = row.get('is_candidate')
    if (said !== '0' && said !== '1')
      throw new Advice(`${path}, ligne ${row.line} : « ${said} » n’est ni 0 ni 1.`)
    return {
      id: row.get('id'),
      text: row.get('text'),
      isCandidate: said === '1',
      family: row.get('family'),
      split: row.get('split') || 'all',
    }
  })
