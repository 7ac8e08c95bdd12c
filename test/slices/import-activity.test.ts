import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { acts, file, folder, fromNothing, header, manyActs, run } from './activityFiles'

// Each import is a process; transactions of other test files hold its figures back as long as they run.
vi.setConfig({ testTimeout: 120_000 })

fromNothing()

test('real acts become imported communities, pseudonymous members and figures; bots are told apart', async () => {
  const name = file(
    'acts.csv',
    `${header}Forum RH,ann,1700000000,thread
Forum RH,bob,1700000600,reply
Forum RH,robot,1700000601,bot
Forum RH,robot2,1700000602,bot
Forum RH,robot2,1700000603,reply
dépôt de code,ann,1700086400,commit
dépôt de code,ann,1700086400,commit
Forum RH,bob,1700100000,leave`,
  )
  const { code, said } = await run(name)
  expect(said).toContain('8 actes ajoutés, 2 communautés nouvelles, 4 membres nouveaux')
  expect(code).toBe(0)
  const communities = await db.community.findMany({ orderBy: { slug: 'asc' }, include: { counter: true } })
  expect(communities).toMatchObject([
    { slug: 'depot-de-code', name: 'dépôt de code', kind: 'project', origin: 'imported', access: 'private' },
    { slug: 'forum-rh', name: 'Forum RH', kind: 'practice', origin: 'imported', joining: 'managed' },
  ])
  expect(communities[1]?.counter?.lastActivityAt).toEqual(new Date(1_700_000_603_000))
  const members = await db.member.findMany({ orderBy: { pseudonym: 'asc' } })
  expect(members.map(({ pseudonym, status, isService }) => [pseudonym, status, isService])).toEqual([
    ['ann', 'pseudonym', false],
    ['bob', 'pseudonym', false],
    ['robot', 'pseudonym', true],
    ['robot2', 'pseudonym', false],
  ])
  const byDay = await db.communityDay.findMany({ orderBy: { day: 'asc' }, omit: { communityId: true } })
  expect(byDay).toMatchObject([
    { day: new Date('2023-11-14'), contributions: 3, serviceActs: 2, contributors: 3 },
    { day: new Date('2023-11-15'), contributions: 2, contributors: 1 },
  ])
})

test('what cannot be read is reported with its line and its reason, beside the file; the rest is loaded', async () => {
  const long = 'x'.repeat(201)
  const name = file(
    'mixed.csv',
    Buffer.concat([
      Buffer.from(`${header}A,ann,1700000000,thread
A,bob,1700000000,shout
,bob,1700000000,reply
A,,1700000000,reply
A,bob,-5,reply
A,bob,4102444800,reply
A,bob,1700000000000,reply
A,bob,2023-11-14,reply
A,bob@culture.gouv.fr,1700000000,reply
${long},bob,1700000000,reply
A,bob,1700000000
A,=cmd|' /C calc'!A0,17e8,reply
`),
      Buffer.from('A,Andr\xe9,1700000000,reply\n', 'latin1'),
      Buffer.from('A,bob\0,1700000000,reply\nA,bob,1700000001,reply\n'),
    ]),
  )
  const { code, said } = await run(name)
  expect(code).toBe(0)
  expect(said).toContain('2 actes ajoutés')
  expect(said).toContain('13 lignes refusées')
  const report = readFileSync(join(folder, 'mixed.csv.lignes-refusees.csv'), 'utf8')
  expect(report.charCodeAt(0)).toBe(0xfeff)
  const lines = report.slice(1).trim().split('\r\n').slice(1)
  expect(lines.map((line) => Number(line.split(';')[0]))).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  ])
  for (const [reason, at] of [
    ['type d’acte inconnu', 0],
    ['communauté vide', 1],
    ['membre vide', 2],
    ['date avant 1970', 3],
    ['date dans le futur', 4],
    ['date en millisecondes', 5],
    ['nombre entier de secondes', 6],
    ['adresse électronique', 7],
    ['plus de 200 octets', 8],
    ['nombre de colonnes', 9],
    ['pas en UTF-8', 11],
    ['caractères de contrôle', 12],
  ] as const)
    expect(lines[at]).toContain(reason)
  expect(await acts()).toBe(2)
  expect(await db.member.count()).toBe(2)
})

test('the same file again changes nothing; a longer export adds only what is new, and counts twins', async () => {
  const rows = [
    'A,ann,1700000000,thread',
    'A,bob,1700000100,reply',
    'A,bob,1700000100,reply',
    'B,eve,1700000000,commit',
  ]
  file('first.csv', header + rows.join('\n'))
  await run('first.csv')
  const again = await run('first.csv')
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('rien n’a changé') as string })
  // The same acts under another name and another order.
  file('shuffled.csv.gz', gzipSync(header + rows.toReversed().join('\r\n')))
  expect((await run('shuffled.csv.gz')).said).toContain('0 acte ajouté')
  expect(await acts()).toBe(4)
  const more = ['A,bob,1700000100,reply', 'A,ann,1700090000,reply', 'C,new,1700000000,message']
  file('longer.csv', header + [...more, ...rows].join('\n'))
  expect((await run('longer.csv')).said).toContain('3 actes ajoutés, 1 communauté nouvelle, 1 membre nouveau')
  expect(await acts()).toBe(7)
  const counted = await db.communityDay.aggregate({ _sum: { contributions: true } })
  expect(counted._sum.contributions).toBe(7)
  // Two files at once, the second a part of the first.
  file('both.csv', `${header}D,ann,1700000000,thread\nD,ann,1700000001,thread`)
  file('part.csv', `${header}D,ann,1700000001,thread`)
  expect((await run('both.csv', 'part.csv', 'both.csv')).code).toBe(0)
  expect(await acts()).toBe(9)
})

describe('files that are not what they should be', () => {
  const bad: [string, string | Buffer, string][] = [
    ['empty.csv', '', 'est vide'],
    ['header.csv', header, 'n’a que sa première ligne'],
    ['columns.csv', 'communaute,member,date,kind\nA,ann,1,thread\n', 'pas de colonne « community », « at »'],
    ['twice.csv', 'community,member,at,kind,at\nA,ann,1,thread,1\n', 'deux colonnes « at »'],
    ['utf16.csv', Buffer.from(`\ufeff${header}A,ann,1700000000,thread\n`, 'utf16le'), 'UTF-16'],
    ['utf16-bare.csv', Buffer.from(`${header}A,ann,1700000000,thread\n`, 'utf16le'), 'UTF-16'],
    ['old-mac.csv', `${header}A,ann,1700000000,thread\n`.replaceAll('\n', '\r'), 'ancien Macintosh'],
    ['latin1.csv', Buffer.from('communauté,member,at,kind\n', 'latin1'), 'pas en UTF-8'],
    ['image.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'pas en UTF-8'],
    ['endless.csv', 'x'.repeat(70_000), 'ne ressemble pas à un CSV'],
    ['cut.csv.gz', gzipSync(manyActs(5000)).subarray(0, 9000), 'tronquée ou abîmée'],
    ['nothing-good.csv', `${header}A,ann,never,thread\n`, 'Aucune ligne'],
  ]
  test.each(bad)('%s: a sentence, exit code 1, nothing written', async (name, content, sentence) => {
    // A good file in the same run is not written either: all or nothing.
    file('good.csv', `${header}A,ann,1700000000,thread\n`)
    const { code, said } = await run('good.csv', file(name, content))
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    expect(code).toBe(1)
    expect(await acts()).toBe(0)
    expect(await db.community.count()).toBe(0)
  })

  test('no file, a folder, and no argument', async () => {
    expect(await run('absent.csv')).toMatchObject({
      code: 1,
      said: expect.stringContaining('Il n’y a pas de fichier') as string,
    })
    expect(await run('.')).toMatchObject({
      code: 1,
      said: expect.stringContaining('est un dossier') as string,
    })
    expect(await run()).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm run import:activity') as string,
    })
  })

  test('columns nobody knows are left aside, and said', async () => {
    const { code, said } = await run(
      file('more.csv', 'community,mood,member,at,kind\nA,good,ann,1700000000,thread\n'),
    )
    expect(code).toBe(0)
    expect(said).toContain('Colonnes inconnues, laissées de côté : mood')
    expect(await acts()).toBe(1)
  })
})

test('a million acts of one person are a million acts of one person', async () => {
  const { code } = await run(
    file(
      'one.csv',
      manyActs(1_000_000, () => 'ann'),
    ),
  )
  expect(code).toBe(0)
  expect(await db.member.count()).toBe(1)
  const counted = await db.communityDay.aggregate({
    _sum: { contributions: true },
    _max: { contributors: true },
  })
  expect(counted).toEqual({ _sum: { contributions: 1_000_000 }, _max: { contributors: 1 } })
})
