import { spelling } from '@/lib/expertise/model/clusters/spelling'
import { holdingsOf, type Holdings } from '@/lib/expertise/model/clusters/holdings'
import { Advice } from '../setup/say.mjs'
import { readRows } from './rows'

export interface Held {
  ids: string[]
  holdings: Holdings
}

/** Who holds what, from a table `person_or_occupation,skill`, however large; ways to write one skill are one. */
export async function readHeld(path: string): Promise<Held> {
  const [ids, columns, known] = [new Numbers(), new Numbers(), new Map<string, number>()]
  const held: number[][] = []
  for await (const { values, line } of readRows(path, ['person_or_occupation', 'skill'])) {
    const [id, skill] = values as [string, string]
    if (id === '')
      throw new Advice(`${path}, ligne ${line} : il n’y a personne dans « person_or_occupation ».`)
    const row = ids.of(id)
    held[row] ??= []
    if (skill === '') continue
    let column = known.get(skill)
    if (column === undefined) known.set(skill, (column = columns.of(spelling(skill))))
    held[row].push(column)
  }
  if (held.length === 0) throw new Advice(`${path} ne contient personne.`)
  return { ids: ids.names, holdings: holdingsOf(held, columns.names.length) }
}

/** Gives each name a number, from 0, as they come. */
export class Numbers {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()

  knows(name: string): boolean {
    return this.#numbers.has(name)
  }

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}
