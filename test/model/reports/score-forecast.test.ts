import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { checkout } from '@/scripts/setup/checkout.mjs'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose prévisions '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Three years of a series, the last of them in another order; `later` replaces what follows 2024. */
function series(later = (step: number) => 100 + 7 * step): string {
  const rows = Array.from({ length: 36 }, (_, step) => {
    const day = `${2023 + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}-28`
    return `"a, b",active,month,${day},${step < 24 ? 100 + 7 * step + (step % 2) : later(step)}`
  })
  return ['series,kind,period,date,value', ...rows.slice(0, 24), ...rows.slice(24).reverse()].join('\n')
}

function score(content: string, origins: string) {
  writeFileSync(join(folder, 'series.csv'), content)
  writeFileSync(join(folder, 'origins.csv'), `series,origin_date,horizon_points\n${origins}`)
  const args = ['scripts/score-forecast.ts', '--series', 'series.csv', '--origins', 'origins.csv']
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { stdout, stderr, status }
}

test('says each step after an origin, and reads nothing that follows it', () => {
  const { stdout, status } = score(series(), '"a, b",2024-12-28,12')
  expect(status).toBe(0)
  const lines = stdout.trim().split('\n')
  expect(lines[0]).toBe('series,origin_date,point,forecast,low80,high80')
  expect(lines).toHaveLength(13)
  expect(lines[12]).toMatch(/^"a, b",2024-12-28,12,\d+\.\d{4},\d+\.\d{4},\d+\.\d{4}$/)
  expect(Number(lines[12]!.split(',').at(-3))).toBeGreaterThan(300)
  expect(
    score(
      series(() => 0),
      '"a, b",2024-12-28,12',
    ).stdout,
  ).toBe(stdout)
  // Between two figures, the last one known.
  expect(score(series(), '"a, b",2025-01-02,12').stdout.replaceAll('2025-01-02', '2024-12-28')).toBe(stdout)
})

test('says what is wrong with a file, and where', () => {
  const wrong: [string, string, string][] = [
    [series(), 'autre,2024-12-28,3', 'origins.csv, ligne 2 : la série autre n’est pas dans series.csv'],
    [series(), '"a, b",2024-12-28,0', 'horizon_points doit être un entier de 1 à 600'],
    [series(), '"a, b",2001-01-01,3', 'n’a aucune valeur jusqu’au 2001-01-01'],
    [series(), '"a, b",28/12/2024,3', '« 28/12/2024 » n’est pas une date'],
    [
      series().replace(',100\n', ',cent\n'),
      '"a, b",2024-12-28,3',
      'series.csv, ligne 2 : « cent » n’est pas un nombre',
    ],
    [
      series().replace(',100\n', ',100,5\n'),
      '"a, b",2024-12-28,3',
      'series.csv, ligne 2 : il y a 6 valeurs pour 5 colonnes',
    ],
    [
      series(),
      '"a, b",2024-12-28,3\n"a, b",2024-12-28,4,5',
      'origins.csv, ligne 3 : il y a 4 valeurs pour 3 colonnes',
    ],
    [series(), '"a, b",2024-12-28,3\nautre,2024-12-28,3', 'origins.csv, ligne 3 : la série autre'],
    [series().replace('2023-02-28', '2023-01-28'), '"a, b",2024-12-28,3', 'a déjà une valeur le 2023-01-28'],
  ]
  for (const [content, origins, sentence] of wrong)
    expect(score(content, origins)).toMatchObject({
      ...{ status: 1, stdout: '', stderr: expect.stringContaining(sentence) },
    })
  // What only ends with a separator has no value too many.
  expect(score(series().replace(',100\n', ',100,\n'), '"a, b",2024-12-28,3')).toMatchObject({ status: 0 })
})
