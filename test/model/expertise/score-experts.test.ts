import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { lessonsOf, ranksAlong } from '@/scripts/expertise/replay'
import { readTopics } from '@/scripts/expertise/topics'
import { startingFrom } from '@/lib/expertise/model/answering/combination'
import { shipped } from '@/lib/expertise/model/answering/shipped'
import { Chance } from '@/scripts/seed/chance'
import { checkout } from '@/scripts/setup/checkout.mjs'
import { DAY, start } from './past'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose-experts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const header = 'org,stream,topic,asker,at,responders'
const people = ['ada', 'bob', 'cléo', 'dan', 'eva', 'farid', 'gus', 'hana', 'ilya', 'jo', 'kim', 'léa']

/** Two organisations whose topics come one after the other in the file, each in the order of time. */
function file(seed: string, count = 60): string[] {
  const chance = new Chance(seed)
  return Array.from({ length: count }, (_, place) => {
    const asker = chance.one(people)
    const answerers = people.filter((person) => person !== asker && chance.happens(0.2))
    const title = `"${chance.one(['Seuil', 'Avance', 'Paie'])} de l’année, ${chance.one(['marché', 'bulletin'])}"`
    const responders = answerers.map((person) => `${person}:${chance.between(1, 4)}`).join('|')
    // Each moment twice, so that some know nothing of each other.
    const at = start + Math.floor(place / 4) * DAY
    return `${place % 2 ? 'nord' : 'sud'},${chance.one(['achats', 'rh'])},${title},${asker},${at},${responders}`
  })
}

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function score(content: string | Buffer | null, name = 'topics.csv') {
  const path = content === null ? join(folder, 'nowhere.csv') : write(name, content)
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/score-experts.ts', '--topics', path],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { lines: stdout.trim().split('\n'), stderr, status }
}

const csv = (rows: readonly string[]) => [header, ...rows].join('\n')

describe('score:experts', () => {
  const rows = file('un')
  const whole = score(csv(rows))

  test('names ten people for the last fifth of each organisation, in the order of time, never who asks', () => {
    expect(whole.stderr).toBe('')
    expect(whole.lines[0]).toBe('row,people')
    const told = whole.lines.slice(1).map((line) => line.split(',') as [string, string])
    const judged = (org: string) =>
      rows.flatMap((row, place) => (row.startsWith(org) ? [String(place + 1)] : [])).slice(24)
    expect(told.map(([row]) => row)).toEqual([...judged('sud'), ...judged('nord')])
    for (const [row, named] of told) {
      const asker = /",([^,]+),\d+,/.exec(rows[Number(row) - 1]!)![1]
      expect(named.split('|')).toHaveLength(10)
      expect(new Set(named.split('|')).size).toBe(10)
      expect(named.split('|')).not.toContain(asker)
    }
  })

  test('looks at nothing of the same moment or later, nor at another organisation', () => {
    // The first row judged in the south, and those of its moment and after, answered by quite other people.
    const [row, people] = whole.lines[1]!.split(',') as [string, string]
    const at = (line: string) => Number(/,(\d{9,}),/.exec(line)![1])
    const moment = at(rows[Number(row) - 1]!)
    const altered = rows.map((line) =>
      line.startsWith('nord') || at(line) >= moment ? line.replace(/[^,]*$/, 'zoé:9|yann:3') : line,
    )
    expect(score(csv(altered)).lines[1]).toBe(`${row},${people}`)
    const before = rows.map((line) => (at(line) < moment ? line.replace(/[^,]*$/, 'zoé:9|yann:3') : line))
    expect(score(csv(before)).lines[1]).toBe(`${row},yann|zoé`)
  })

  test('reads gzip, CRLF, a byte order mark and rows in any order alike', () => {
    expect(score(gzipSync(csv(rows)), 'topics.csv.gz').lines).toEqual(whole.lines)
    expect(score(`\ufeff${csv(rows).replaceAll('\n', '\r\n')}\r\n`).lines).toEqual(whole.lines)
    const backwards = score(csv(rows.toReversed()))
      .lines.slice(1)
      .map((line) => line.split(',')[0])
    expect(new Set(backwards.map((row) => rows.length + 1 - Number(row)))).toEqual(
      new Set(whole.lines.slice(1).map((line) => Number(line.split(',')[0]))),
    )
  })

  test('says which file and which line cannot be read, and stops', () => {
    const broken = (row: string) => csv([rows[0]!, row, rows[1]!])
    const cases: [string | Buffer | null, RegExp][] = [
      [null, /nowhere\.csv.*ENOENT/],
      ['', /topics\.csv doit nommer ces colonnes : org, stream, topic, asker, at, responders/],
      [csv(rows).replace('asker', 'who'), /doit nommer ces colonnes/],
      [`${header}\n`, /n’a que son en-tête/],
      [broken('sud,rh,Paie,ada,hier,bob:1'), /topics\.csv, ligne 3 : « hier » n’est pas un nombre/],
      [broken(`sud,rh,Paie,ada,${start}000,bob:1`), /ligne 3 : .*millisecondes/],
      [broken(`sud,rh,Paie,ada,${start},bob:beaucoup`), /ligne 3 : « bob:beaucoup » n’est pas de la forme/],
      [broken(`sud,,Paie,ada,${start},bob:1`), /ligne 3 : il n’y a rien dans la colonne stream/],
      [broken(`sud,rh,Paie`), /ligne 3 : il n’y a rien dans la colonne asker/],
      [gzipSync(csv(rows)).subarray(0, 200), /archive gzip tronquée ou abîmée/],
    ]
    for (const [content, words] of cases) {
      const { stderr, status } = score(content)
      expect(stderr).toMatch(words)
      expect(stderr).not.toContain('    at ')
      expect(status).toBe(1)
    }
  })
})

test('what is judged by replaying lessons is what the command says', () => {
  const rows = file('deux', 200)
  const path = write('replayed.csv', csv(rows))
  const said = new Map(
    score(csv(rows), 'replayed.csv')
      .lines.slice(1)
      .map((line) => {
        const [row, named] = line.split(',') as [string, string]
        return [Number(row), named.split('|')]
      }),
  )
  for (const topics of readTopics(path).values()) {
    const ranks = ranksAlong(lessonsOf(topics), { from: startingFrom(shipped.weights) })
    const told = topics
      .filter(({ row, answerers }) => said.has(row) && answerers.length > 0)
      .map(
        ({ row, answerers }) =>
          said.get(row)!.findIndex((person) => answerers.includes(person)) + 1 || Infinity,
      )
    expect(ranks).toEqual(told)
  }
})
