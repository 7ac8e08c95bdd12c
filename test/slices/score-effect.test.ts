import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { checkout } from '@/scripts/setup/checkout.mjs'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose-effect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WEEK = 7 * 86_400
const start = Date.UTC(2024, 0, 8) / 1000
const adoptedAt = start + 60 * WEEK

/** Two people a week everywhere, and a third where something was adopted, from that day on. */
const life = (community: string, adopts: boolean): string[] =>
  Array.from({ length: 110 }, (_, week) => {
    const at = start + week * WEEK + 3600
    const people = adopts && at >= adoptedAt ? ['ann', 'bob', 'eve'] : ['ann', 'bob']
    return people.map((member) => `${community},${member},${at},reply`)
  }).flat()

const adopters = Array.from({ length: 10 }, (_, place) => `adopter${place}`)
const others = Array.from({ length: 30 }, (_, place) => `other${place}`)
const acts = [...adopters.flatMap((each) => life(each, true)), ...others.flatMap((each) => life(each, false))]
const adoptions = [
  ...adopters.map((each) => `"welcome, by name",${each},${adoptedAt}`),
  ...adopters.slice(1).map((each) => `too rare,${each},${adoptedAt}`),
]

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function score(activity: string, adopted: string, ...options: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'scripts/score-effect.ts'],
      ...['--activity', activity, '--adoptions', adopted, ...options],
    ],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { lines: stdout.trim().split('\n'), stderr, status }
}

const header = 'community,member,at,kind\n'
const activity = () => write('activity.csv.gz', gzipSync(header + acts.join('\n')))
const adoptionHeader = 'practice,community,adopted_at'

test('gives each practice its effect, and nothing where it may not be estimated', () => {
  const adopted = write('adoptions.csv', `${adoptionHeader}\n${adoptions.join('\n')}\n`)
  const { lines, status } = score(activity(), adopted)
  expect(status).toBe(0)
  expect(lines[0]).toBe('practice,estimate,low95,high95,placebo_p,adopters,controls')
  const [, figures] = lines[1]!.split('"welcome, by name",')
  const [estimate, low, high, p, ...counts] = figures!.split(',').map(Number)
  expect(estimate).toBeCloseTo(Math.log(4 / 3), 2)
  expect([low! <= estimate!, estimate! <= high!, p! < 0.01]).toEqual([true, true, true])
  expect(counts).toEqual([10, 30])
  expect(lines[2]).toBe('too rare,,,,,9,31')
  const [asShare] = score(activity(), adopted, '--share').lines[1]!.split('name",')[1]!.split(',')
  expect(Number(asShare)).toBeCloseTo(0.5, 2)
})

test('reads what spreadsheets write: byte-order mark, CRLF, semicolons, quotes, rows in any order', () => {
  const plain = score(activity(), write('plain.csv', `${adoptionHeader}\n${adoptions.join('\n')}`))
  const awkward = adoptions
    .map((row) => row.replace('"welcome, by name"', 'welcome').split(','))
    .map(([practice, community, at]) => `"${at}";"${community}";"${practice}";x`)
  const written = write(
    'awkward.csv',
    `\ufeffadopted_at;community;practice;more\r\n${awkward.join('\r\n')}\r\n`,
  )
  const shuffled = write('shuffled.csv', `\ufeff${header}${acts.toReversed().join('\r\n')}\r\n`)
  const { lines, status } = score(shuffled, written)
  expect(status).toBe(0)
  expect(lines[1]!.replace('welcome', '"welcome, by name"')).toBe(plain.lines[1])
  expect(lines[2]).toBe(plain.lines[2])
})

test('says in French what is wrong with a file, and where', () => {
  const good = write('good.csv', `${adoptionHeader}\n${adoptions.join('\n')}\n`)
  const refused = (adopted: string, words: string, from = activity()) => {
    const { stderr, status, lines } = score(from, adopted)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(1)
    expect(lines).toEqual([''])
  }
  const adopted = (...rows: string[]) => write('bad.csv', [adoptionHeader, ...rows].join('\n'))
  refused(join(folder, 'nowhere.csv'), 'nowhere.csv ne peut pas être lu')
  refused(good, 'Il n’y a pas de fichier', join(folder, 'nothing.csv'))
  refused(write('empty.csv', ''), 'doit nommer ces colonnes')
  refused(write('names.csv', 'practice,community\na,b'), 'practice, community, adopted_at')
  refused(adopted('a,b,1700000000', 'a,b,hier'), 'ligne 3')
  refused(adopted('a,b,'), 'ligne 2')
  refused(adopted(',b,1700000000'), 'il n’y a pas de pratique')
  refused(adopted('a,,1700000000'), 'il n’y a pas de communauté')
  refused(adopted('a,b,1700000000000'), 'millisecondes')
  refused(good, 'est vide', write('void.csv', ''))
  refused(good, 'n’a pas de colonne', write('columns.csv', 'a,b\n1,2\n'))
})
