import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { composedSurnames, givenNames, surnames } from './names'

/** The same draws for the same seed (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The nth is drawn in proportion to 1 ÷ (n + offset): how names are really shared out (Zipf). */
function zipf<Value>(values: Value[], offset: number, chance: () => number): () => Value {
  const sums: number[] = []
  for (let place = 0, sum = 0; place < values.length; place += 1) sums.push((sum += 1 / (place + offset)))
  const whole = sums[sums.length - 1]!
  return () => {
    const drawn = chance() * whole
    let [low, high] = [0, values.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < drawn) low = middle + 1
      else high = middle
    }
    return values[low]!
  }
}

const DEPARTEMENTS = Array.from({ length: 95 }, (_, number) => String(number + 1).padStart(2, '0')).filter(
  (code) => code !== '20',
)
const JOBS = [
  'gestionnaire',
  'chargée de mission',
  'archiviste',
  'infirmier',
  'professeure',
  'géomaticien',
  'juriste',
  'acheteuse',
]
export const ORGANISATIONS = 40
export const UNITS = 4000

/** The key of the nth thing: shaped as ours are, in the order in which they are made. */
export const profileKey = (kind: 'a' | 'b' | 'c', n: number): string =>
  `0190${kind}000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** Kept up row by row, they take ten times longer; the directory asks none of the first ones. */
const UNNEEDED = [
  ...['member_name_words_idx', 'member_name_prefix_idx', 'member_pseudonym_key', 'member_namesake_idx'],
  ...['member_externalIdScope_externalId_key', 'member_email_key', 'member_unitId_idx'],
  ...['name_word_deletion_idx', 'member_directory_idx'],
]
const NEEDED = [
  'CREATE UNIQUE INDEX "member_email_key" ON "member" ("email")',
  'CREATE INDEX "member_unitId_idx" ON "member" ("unitId")',
  `CREATE INDEX "member_directory_idx" ON "member" ("organisationId", osmose_plain("usualName"), osmose_plain("givenName"), "id")
    WHERE "status" = 'active' AND NOT "isService"`,
  'CREATE INDEX "name_word_deletion_idx" ON "name_word" USING gin (osmose_deletions("word"))',
]
const RULES = ['member_organisationId_fkey', 'member_unitId_fkey']
const TRIGGERS = ['member_names_come', 'member_names_change', 'member_names_go']

/** So many people of the State, with names, places and words of theirs: COPY, then the keys that triggers would write. */
export async function fillProfiles(url: string, people: number, say: (words: string) => void): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(PLACES)
    for (const index of UNNEEDED) await client.query(`DROP INDEX IF EXISTS "${index}"`)
    for (const rule of RULES) await client.query(`ALTER TABLE "member" DROP CONSTRAINT "${rule}"`)
    for (const trigger of TRIGGERS) await client.query(`ALTER TABLE "member" DISABLE TRIGGER "${trigger}"`)
    say('people')
    const into = client.query(
      copyFrom(
        `COPY "member" ("id", "email", "name", "givenName", "usualName", "status", "organisationId", "unitId", "jobTitle",
                        "departement", "city", "languages", "fieldVisibility") FROM STDIN`,
      ),
    )
    let rows = ''
    const draw = peopleDrawn()
    for (let n = 0; n < people; n += 1) {
      rows += draw(n)
      if (rows.length < 1 << 18 && n < people - 1) continue
      if (!into.write(rows)) await once(into, 'drain')
      rows = ''
    }
    into.end()
    await once(into, 'finish')
    say('keys')
    await client.query('ALTER TABLE "name_key" DROP CONSTRAINT "name_key_pkey"')
    await inHalves(url, people)
    await client.query(`SET maintenance_work_mem = '512MB'`)
    await client.query('ALTER TABLE "name_key" ADD PRIMARY KEY ("key", "memberId")')
    say('words')
    await client.query(
      'INSERT INTO "name_word" ("word", "people") SELECT osmose_name_word("key"), count(*) FROM "name_key" GROUP BY 1',
    )
    for (const index of NEEDED) await client.query(index)
    for (const trigger of TRIGGERS) await client.query(`ALTER TABLE "member" ENABLE TRIGGER "${trigger}"`)
    say('statistics')
    await client.query('VACUUM ANALYZE "member", "name_key", "name_word"')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

function peopleDrawn(): (n: number) => string {
  const chance = drawing(20261126)
  const given = zipf(givenNames, 6, chance)
  const usual = zipf([...surnames, ...composedSurnames()], 12, chance)
  const oneOf = <Value>(values: Value[]) => values[Math.floor(chance() * values.length)]!
  return (n) => {
    const first = chance() < 0.06 ? `${given()}-${given()}` : given()
    const last = chance() < 0.03 ? `${usual()}-${usual()}` : usual()
    const unit = Math.floor(UNITS * chance() ** 1.5)
    const mail = `a${n}@agents.example`
    const languages = chance() < 0.2 ? `{${oneOf(['en', 'de', 'es', 'ar', 'br'])}}` : '{}'
    const hidden = chance() < 0.1 ? '{"departement":"communities"}' : '{}'
    return [
      ...[profileKey('a', n), mail, `${first} ${last}`, first, last, 'active'],
      ...[
        profileKey('b', unit % ORGANISATIONS),
        profileKey('c', unit),
        oneOf(JOBS),
        oneOf(DEPARTEMENTS),
        'Rennes',
      ],
      ...[languages, hidden],
    ]
      .join('\t')
      .concat('\n')
  }
}

/** Two connections, half of the people each. */
async function inHalves(url: string, people: number): Promise<void> {
  const middle = profileKey('a', Math.floor(people / 2))
  await Promise.all(
    ['<', '>='].map(async (side) => {
      const client = new pg.Client(url)
      await client.connect()
      try {
        await client.query(
          `INSERT INTO "name_key" ("key", "memberId")
           SELECT keys."key", m."id" FROM "member" m,
                  LATERAL (SELECT DISTINCT "key"
                             FROM osmose_member_keys(m."givenName", m."usualName", m."name") AS k("key")) keys
            WHERE m."id" ${side} '${middle}'`,
        )
      } finally {
        await client.end()
      }
    }),
  )
}

const made = (kind: 'b' | 'c', n: string) =>
  `('0190${kind}000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

const PLACES = `
  WITH bodies AS (
    INSERT INTO "organisation" ("id", "name", "shortName", "slug", "kind")
    SELECT ${made('b', 'n')}, 'Administration ' || n, 'ADM ' || n, 'administration-' || n, 'administration'
      FROM generate_series(0, ${ORGANISATIONS - 1}) n)
  INSERT INTO "unit" ("id", "organisationId", "name")
  SELECT ${made('c', 'n')}, ${made('b', `n % ${ORGANISATIONS}`)}, 'Service ' || n FROM generate_series(0, ${UNITS - 1}) n`
