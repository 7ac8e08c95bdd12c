import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogues } from '@/lib/i18n/catalogues'

/** Rules of the house that one cannot see in a single file. A message says what to do, not only what is wrong. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path && existsSync(path))
const code = files.filter((path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path))
const read = (path: string) => readFileSync(path, 'utf8')

/** Fails with one line per offender, each with the advice. */
function expectNone(offenders: string[], advice: string) {
  expect(offenders.map((offender) => `${offender}: ${advice}`)).toEqual([])
}

describe('names', () => {
  it('say the domain', () => {
    const vague = /^(utils?|helpers?|misc|common|service|manager|data|stuff|constants)\.(ts|tsx|mjs)$/
    expectNone(
      code.filter((path) => vague.test(basename(path))),
      'a file named after nothing grows for ever; name it after what it speaks of',
    )
  })

  it('leave the top of the house to what a newcomer looks for', () => {
    const rooms = ['app', 'prisma', 'lib', 'scripts', 'test', 'docs', 'public', '.ci']
    expectNone(
      files.filter((path) => path.includes('/') && !rooms.includes(path.split('/')[0] ?? '')),
      `a folder at the top is one of ${rooms.join(', ')}`,
    )
  })
})

describe('files', () => {
  it('are understood without a scroll', () => {
    const texts = /^(scripts\/seed\/texts|prisma\/migrations|lib\/i18n|lib\/practices\/starter)\//
    expectNone(
      code.filter(
        (path) => !texts.test(path) && read(path).split('\n').length > (path.startsWith('test/') ? 400 : 300),
      ),
      'over 300 lines there are two subjects: give the second its own file',
    )
  })

  it('keep pages short', () => {
    expectNone(
      code.filter((path) => /^app\/.*\/page\.tsx$/.test(path) && read(path).split('\n').length > 90),
      'a page says who may come in, asks one question, shows one view; the rest lives in its slice',
    )
  })

  it('carry no unfinished mark, no leftover of a machine', () => {
    const unfinished = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'not imple' + 'mented'].join('|'))
    const machine = new RegExp(
      ['registry\\.npm' + 'js\\.org', 'deb\\.debian' + '\\.org', '(^|[^\\w./-])/(wo' + 'rk|fa' + 'rm)/'].join(
        '|',
      ),
    )
    const texts = files.filter(
      (path) =>
        /\.(ts|tsx|mjs|cjs|js|json|md|yml|css|prisma|sql)$/.test(path) && path !== 'package-lock.json',
    )
    expectNone(
      texts.filter((path) => unfinished.test(read(path))),
      'finish it, or say in the README that it is missing',
    )
    expectNone(
      texts.filter((path) => machine.test(read(path))),
      'the project knows no machine and no registry',
    )
  })

  it('have every migration in its own dated folder', () => {
    const odd = files.filter(
      (path) =>
        /^prisma\/migrations\/.*\.sql$/.test(path) && !/^\d{12}_[a-z_]+$/.test(basename(dirname(path))),
    )
    expectNone(odd, 'name it yyyymmddhhmm_what_it_does')
  })
})

describe('types', () => {
  it('are never silenced', () => {
    const silenced = new RegExp('@ts-(ignore|expect-error|nocheck)|eslint-dis' + 'able')
    expectNone(
      code.filter((path) => silenced.test(read(path))),
      'a type or a rule that does not fit says something: change the code, or the rule for everybody',
    )
  })
})

type Messages = { [key: string]: string | Messages } | readonly (string | Messages)[]
const leaves = (messages: Messages, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  )

describe('words', () => {
  const french = leaves(catalogues.fr)
  const english = new Map(leaves(catalogues.en))

  it('exist in both languages', () => {
    expectNone(
      french.filter(([key]) => !english.has(key)).map(([key]) => key),
      'write it in English too',
    )
    const known = new Set(french.map(([key]) => key))
    expectNone(
      [...english.keys()].filter((key) => !known.has(key)),
      'write it in French too',
    )
  })

  it('take the same arguments in both languages', () => {
    // `one {jour}` is a branch, not an argument.
    const holes = (message: string) =>
      [...new Set(message.match(/(?<!(zero|one|two|few|many|other|=\d+)\s*)\{\s*\w+(?=\s*[,}])/g) ?? [])]
        .sort()
        .join()
    expectNone(
      french.filter(([key, message]) => holes(message) !== holes(english.get(key) ?? '')).map(([key]) => key),
      'both sentences must use the same arguments',
    )
  })

  it('follow French typography', () => {
    expectNone(
      french.filter(([, message]) => /\p{L}'\p{L}/u.test(message)).map(([key]) => key),
      'write the apostrophe ’, not the typewriter’s',
    )
    expectNone(
      french
        .filter(([, message]) =>
          /[^\s\u00a0\u202f] [;?!»](?!\w)| : |« /u.test(message.replace(/\{[^}]*\}/g, 'x')),
        )
        .map(([key]) => key),
      'put a non-breaking space before : ; ? ! » and after «',
    )
  })

  it('are made of signs that can be read', () => {
    expectNone(
      [...french, ...english].filter(([, message]) => /(?!\n)\p{Cc}/u.test(message)).map(([key]) => key),
      'a control character shows as a box: write the sign that was meant',
    )
  })

  it('have a name for whatever one writes at length, to give it back', () => {
    const known = new Set(Object.keys(catalogues.fr.auth.kept.field))
    const written = code
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        [...read(path).matchAll(/<(?:TextArea|textarea)\b[^>]*?\sname="(\w+)"/g)].map(([, name]) => ({
          path,
          name,
        })),
      )
    expect(written.length).toBeGreaterThan(10)
    expectNone(
      written.filter(({ name }) => !known.has(name ?? '')).map(({ path, name }) => `${path} (${name})`),
      'add the field to TEXTS of lib/auth/textKept.ts, so that a session that ends does not lose it',
    )
  })

  it('are all catalogued', () => {
    const folders = ['fr', 'en'].map((locale) =>
      files
        .filter((path) => path.startsWith(join('lib/i18n', locale) + '/'))
        .map((path) => basename(path, '.json')),
    )
    expectNone(
      folders.flat().filter((namespace) => !(namespace in catalogues.fr)),
      'add the file to lib/i18n/catalogues.ts',
    )
  })
})
