import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { candidateIn } from '@/lib/practices/model/candidates/candidate'
import { checkout } from '@/scripts/setup/checkout.mjs'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose leçons '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(script: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { stdout, stderr, status }
}

function score(content: string | Buffer, name = 'texts.csv') {
  writeFileSync(join(folder, name), content)
  return run('scripts/score-practices.ts', '--texts', name)
}

const told = 'Nous avons nommé deux animateurs, la participation a doublé.'
const expected = `id,score\n1,${candidateIn(told)!.score.toFixed(6)}\n"a,b",0.000000\n`

test('gives each row its score, in its order, as the site does', () => {
  const rows = `1,"${told}"\n"a,b",""\n`
  expect(score(`id,text\n${rows}`)).toEqual({ stdout: expected, stderr: '', status: 0 })
  const windows = `\uFEFFtext;id;autre\r\n"${told}";1;x\r\n;"a,b";x\r\n`
  expect(score(windows).stdout).toBe(expected)
  expect(score(gzipSync(`id,text\n${rows}`), 'texts.csv.gz').stdout).toBe(expected)
})

test('reads a message of several lines, quotes included', () => {
  const { stdout } = score(`id,text\n1,"> ""${told}""\n\nMerci !"\n2,"Bonjour,\n\n${told}"\n`)
  const [, quoted, own] = stdout.trim().split('\n')
  expect(Number(quoted!.split(',')[1])).toBeLessThan(0.5)
  expect(Number(own!.split(',')[1])).toBeGreaterThan(0.5)
})

test('leaves what a cell says as it is, and tells from where on the site proposes', () => {
  expect(score(`id,text\na''b,\n`).stdout).toBe(`id,score\na''b,0.000000\n`)
  expect(run('scripts/score-practices.ts', '--help').stderr).toContain('à partir de 0,76')
})

test('says what is wrong with a file, and where', () => {
  expect(run('scripts/score-practices.ts', '--texts', 'absent.csv')).toMatchObject({
    stdout: '',
    status: 1,
    stderr: expect.stringContaining('absent.csv ne peut pas être lu (ENOENT)'),
  })
  expect(score('').stderr).toContain('doit nommer ces colonnes : id, text')
  expect(score('id,message\n1,a\n')).toMatchObject({
    stdout: '',
    status: 1,
    stderr: expect.stringContaining('doit nommer ces colonnes : id, text'),
  })
  expect(score('id,text\n1,"a\n2,b\n')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/texts\.csv, ligne \d+ : ce n’est pas un CSV lisible/u),
  })
  const cut = gzipSync(`id,text\n${'1,abc\n'.repeat(500)}`).subarray(0, 40)
  expect(score(cut, 'cut.csv.gz').stderr).toContain('cut.csv.gz est une archive gzip tronquée ou abîmée')
  expect(run('scripts/score-practices.ts')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm run -s score:practices -- --texts'),
  })
  expect(run('scripts/score-practices.ts', '--text', 'a.csv').status).toBe(1)
})

test('a table without rows has none to score', () => {
  expect(score('id,text\n')).toEqual({ stdout: 'id,score\n', stderr: '', status: 0 })
})

test('evaluates on any annotated file, and reaches the goal on the one that is here', () => {
  const { stdout, status } = run('scripts/evaluate-practices.ts', '--others', 'nowhere')
  expect(status).toBe(0)
  const halves = [...stdout.matchAll(/le modèle +([\d.]+) +[\d.]+ +[\d.]+ +([\d.]+)/gu)]
  expect(halves).toHaveLength(2)
  for (const [, f1, first] of halves) {
    expect(Number(f1)).toBeGreaterThanOrEqual(0.7)
    expect(Number(first)).toBeGreaterThanOrEqual(0.6)
  }
  writeFileSync(join(folder, 'mine.csv'), `id,text,is_candidate\n1,"${told}",1\n2,Bonjour,0\n`)
  const mine = run('scripts/evaluate-practices.ts', 'mine.csv', '--others', 'nowhere')
  expect(mine.stdout).toMatch(/le modèle +1\.000 +1\.000 +1\.000 +0\.500/u)
  writeFileSync(join(folder, 'empty.csv'), 'id,text,is_candidate\n')
  expect(run('scripts/evaluate-practices.ts', 'empty.csv').stderr).toContain('n’a aucune ligne à juger')
  writeFileSync(join(folder, 'odd.csv'), 'id,text,is_candidate\n1,a,oui\n')
  expect(run('scripts/evaluate-practices.ts', 'odd.csv').stderr).toContain('ligne 2')
})
