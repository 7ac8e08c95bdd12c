import type { Pair } from '@/lib/expertise/model/clusters/ties'
import { Advice } from '../setup/say.mjs'
import { Numbers } from './held'
import { readText } from './rows'

export interface Tied {
  ids: string[]
  /** Each pair of people once; a tie with oneself says nothing. */
  pairs: Pair[]
}

/** First lines that name columns, where they name nobody besides. */
const headers = ['source target', 'from to', 'id1 id2', 'node1 node2']

/**
 * Ties between people, two names a line, parted by a comma, a semicolon or blanks; lines that begin with # are comments.
 */
export async function readTied(path: string): Promise<Tied> {
  const ids = new Numbers()
  const seen = new Map<number, Set<number>>()
  const pairs: Pair[] = []
  const tie = (names: string[]) => {
    const [one, other] = names.map((name) => ids.of(name)).sort((first, second) => first - second) as [
      number,
      number,
    ]
    const met = seen.get(one) ?? new Set()
    seen.set(one, met)
    if (one === other || met.has(other)) return
    met.add(other)
    pairs.push([one, other])
  }
  let header: string[] | undefined
  let [line, said] = [0, 0]
  for await (const text of linesOf(path)) {
    line += 1
    const words = text.trim()
    if (words === '' || words.startsWith('#')) continue
    said += 1
    // Where commas or semicolons part them, names may hold blanks.
    const names = words.split(/[,;]/u.test(words) ? /\s*[,;]\s*/u : /\s+/u)
    if (names.length !== 2 || names.includes(''))
      throw new Advice(
        `${path}, ligne ${line} : il faut deux identifiants, « ${words.slice(0, 40)} » en a ${names.filter(Boolean).length}.`,
      )
    if (said === 1 && headers.includes(names.join(' ').toLowerCase())) header = names
    else tie(names)
  }
  // Somebody bears such a name.
  if (header?.some((name) => ids.knows(name))) tie(header)
  if (ids.names.length === 0) throw new Advice(`${path} ne contient aucun lien.`)
  return { ids: ids.names, pairs }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const text of readText(path)) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/u)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
