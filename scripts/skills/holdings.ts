import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Advice } from '../setup/say.mjs'
import { readCsv } from './csv'
import { Gathering } from './reading'

/** Who holds what, from a table `person_or_occupation,skill`; the same line twice counts once. */
export function readHoldings(path: string): Map<string, string[]> {
  let bytes: Buffer
  try {
    bytes = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), path))
  } catch (error) {
    throw new Advice(`Le fichier ${path} ne peut pas être lu (${(error as NodeJS.ErrnoException).code}).`)
  }
  const gathering = new Gathering()
  const table = readCsv({ name: basename(path), bytes }, gathering)
  const refused = gathering.refusals[0]
  if (refused) throw new Advice(`${path}, ligne ${refused.line} : ${refused.reason}.`)
  if (!table?.has('person_or_occupation', 'skill'))
    throw new Advice(`${path} doit nommer deux colonnes : person_or_occupation et skill.`)
  const held = new Map<string, Set<string>>()
  for (const row of table.rows) {
    const [person, skill] = [row.get('person_or_occupation'), row.get('skill')]
    if (person === '' || skill === '') continue
    const known = held.get(person)
    if (known) known.add(skill)
    else held.set(person, new Set([skill]))
  }
  return new Map([...held].map(([person, skills]) => [person, [...skills]]))
}
