import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { askedFrom, search } from '@/lib/search'
import { ask, now, peopleAndTexts, world, write } from './asking'

beforeAll(peopleAndTexts)

const hostile = [
  ...[
    "'); drop table thread; --",
    '&|!',
    '!!!',
    '(((',
    'a & b | !c',
    "l'''",
    '\\',
    '%',
    '_',
    ':*',
    '*:*',
    '"',
    '""',
    '-"',
    '«',
    '<->',
    '<script>alert(1)</script>',
  ],
  ...[
    '\0nul',
    '\uD800',
    '😀',
    '👩‍👩‍👧‍👦 famille',
    'é'.normalize('NFD'),
    '\u202Earchives',
    'a'.repeat(10_000),
    'mot '.repeat(2500),
    '(a b) '.repeat(2000),
  ],
  ...[
    'archives:*',
    "archives' & 'courriels",
    '$1',
    '${x}',
    '{{x}}',
    '١٢٣',
    '中文',
    'İ',
    'ß',
    '\uE000x\uE001',
    '-'.repeat(200),
    '*'.repeat(200),
    'ab*'.repeat(70),
  ],
]

test('whatever is typed, an answer or nothing, never a fault', async () => {
  const viewer = await world.as('eve')
  for (const typed of [...hostile, ...payloads()]) {
    const answer = await search(
      viewer,
      askedFrom((name) => (name === 'q' ? typed : undefined)),
      now,
    )
    expect(['object', 'string'], typed).toContain(typeof answer)
    expect(answer, typed).not.toBe('too long')
  }
  expect(await db.thread.count()).toBeGreaterThan(0)
  // Hundreds of questions, one after the other.
}, 90_000)

/** Collected injections, where they lie beside the checkout. */
function payloads(): string[] {
  const folder = join(import.meta.dirname, '../../../../shared/data/security/sql')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => statSync(name).isFile())
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(0, 150)).filter(Boolean)
}

test('what people wrote is never markup in an excerpt', async () => {
  await write(
    world.communities['public-free']!.id,
    '<img src=x onerror=alert(1)> axolotl',
    'Un <b>axolotl</b> & <script>alert(1)</script>',
  )
  const [hit] = (await ask('eve', 'axolotl')).texts.hits
  expect(hit!.title.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)> axolotl')
  expect(hit!.title.some(({ isFound, text }) => isFound && text === 'axolotl')).toBe(true)
})
