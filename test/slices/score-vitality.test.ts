import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { checkout } from '@/scripts/setup/checkout.mjs'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose-score-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DAY = 86_400
const start = Date.UTC(2024, 0, 8) / 1000

/** Three lives: one writes each week to the end, one stops, one has only bots. */
const acts = [
  ...Array.from({ length: 100 }, (_, week) => `steady,ann${week % 3},${start + 7 * DAY * week},reply`),
  ...Array.from({ length: 40 }, (_, week) => `stops,bob${week % 2},${start + 7 * DAY * week},message`),
  ...Array.from({ length: 100 }, (_, week) => `robots,bot,${start + 7 * DAY * week},bot`),
]
const cutoffs = [30, 60, 95].map((week) => start + 7 * DAY * week + 1)
const asked = ['steady', 'stops', 'robots'].flatMap((community) =>
  cutoffs.map((cutoff) => `${community},${cutoff}`),
)

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function score(activity: string, decisions: string) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/score-vitality.ts', '--activity', activity, '--decisions', decisions],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { rows: stdout.trim().split('\n').slice(1), stdout, stderr, status }
}

const header = 'community,member,at,kind\n'
const decisions = () => write('decisions.csv', `community,cutoff_at\n${asked.join('\n')}\n`)

test('scores each decision in its order, and sees nothing of what follows it', () => {
  const whole = score(write('whole.csv.gz', gzipSync(header + acts.join('\n'))), decisions())
  expect(whole.stdout.split('\n')[0]).toBe(
    'community,cutoff_at,probability_silent_90d,probability_silent_365d,state',
  )
  expect(whole.rows.map((row) => row.split(',').slice(0, 2).join(','))).toEqual(asked)
  const [steady, stopped] = [whole.rows[2]!, whole.rows[5]!].map((row) => row.split(','))
  expect(Number(steady![2])).toBeLessThan(0.1)
  expect(Number(stopped![2])).toBeGreaterThan(0.3)
  expect([steady![4], stopped![4]]).toEqual(['vivante', 'en sommeil'])
  for (const row of whole.rows.slice(6)) expect(row).toMatch(/^robots,\d+,,,naissante$/)
  for (const cutoff of cutoffs) {
    const known = acts.filter((act) => Number(act.split(',')[2]) <= cutoff).toReversed()
    const then = score(write('then.csv', header + known.join('\n')), decisions())
    expect(then.rows.filter((row) => row.includes(`,${cutoff},`))).toEqual(
      whole.rows.filter((row) => row.includes(`,${cutoff},`)),
    )
  }
})

test('says what is wrong with a file, and leaves out lines that say nothing', () => {
  const good = write('good.csv', header + acts.join('\n'))
  expect(score(join(folder, 'nowhere.csv'), decisions()).stderr).toContain('nowhere.csv')
  expect(score(good, write('names.csv', 'a,b\n1,2\n')).stderr).toContain('community, cutoff_at')
  expect(score(good, write('words.csv', 'community,cutoff_at\nsteady,hier\n')).stderr).toContain('ligne 2')
  const late = `community,cutoff_at\nsteady,${cutoffs[0]}000\n`
  expect(score(good, write('late.csv', late)).stderr).toContain('millisecondes')
  const torn = score(
    write('torn.csv', `${header}${acts.join('\n')}\nsteady,ann,hier,reply\nhalf a line`),
    decisions(),
  )
  expect(torn.status).toBe(0)
  expect(torn.stderr).toContain('2 lignes')
  expect(torn.rows).toEqual(score(good, decisions()).rows)
})

test('reads the same of files from Windows, zipped, unsorted, with the same moment twice and unknown communities', () => {
  const usual = score(write('plain.csv', header + acts.join('\n')), decisions())
  const crlf = write('crlf.csv', `\ufeff${[header.trim(), ...acts.toReversed()].join('\r\n')}\r\n`)
  const twice = [...asked, asked[0]!, 'nobody,1800000000'].join('\r\n')
  const zipped = write('twice.csv.gz', gzipSync(`\ufeffcommunity,cutoff_at\r\n${twice}\r\n`))
  expect(score(crlf, zipped).rows).toEqual([...usual.rows, usual.rows[0], 'nobody,1800000000,,,naissante'])
  expect(score(crlf, write('none.csv', 'community,cutoff_at\n')).stdout.trim().split('\n')).toHaveLength(1)
  expect(score(crlf, write('empty.csv', '')).status).toBe(1)
  expect(score(write('empty.csv', ''), decisions()).stderr).toContain('vide')
})

test('leaves out activity counted in milliseconds, and says how much', () => {
  const inMilliseconds = acts.map((act) => act.replace(/,(\d{10}),/, ',$1000,'))
  const scored = score(write('ms.csv', header + [...acts, ...inMilliseconds].join('\n')), decisions())
  expect(scored.stderr).toContain(`${acts.length} lignes`)
  expect(scored.rows).toEqual(score(write('plain.csv', header + acts.join('\n')), decisions()).rows)
})
