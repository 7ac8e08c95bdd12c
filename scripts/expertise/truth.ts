import { readFileSync } from 'node:fs'
import { Advice } from '../setup/say.mjs'
import { readTable } from '../table'

/** The true group of each id, from a table `person_or_occupation,…`. */
export const readGroups = (path: string, column: string): Map<string, string> =>
  new Map(
    readTable(path, ['person_or_occupation', column]).map((row) => [
      row.get('person_or_occupation'),
      row.get(column),
    ]),
  )

/** The same from lines of an id and a group. */
export const readDepartments = (path: string): Map<string, string> =>
  new Map(
    readFileSync(path, 'utf8')
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '')
      .map((line) => line.trim().split(/\s+/u) as [string, string]),
  )

/** A number for the true group of each. */
export function truthOf(groups: ReadonlyMap<string, string>, ids: readonly string[]): number[] {
  const names = [...new Set(groups.values())]
  return ids.map((id) => {
    const group = groups.get(id)
    if (group === undefined) throw new Advice(`${id} n’a pas de vrai groupe : il ne peut pas être jugé.`)
    return names.indexOf(group)
  })
}
