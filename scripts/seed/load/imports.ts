import { createHash } from 'node:crypto'
import { keysOf } from '@/lib/imports/model/keys'
import type { Reason } from '@/lib/imports/model/reasons'
import { understand } from '@/lib/imports/model/values'
import type { ImportVerdict } from '@/prisma/client/enums'
import type { Value } from '@/lib/db/copy'
import { Chance } from '../chance'
import type { Person } from '../people/people'
import type { Story } from '../story'

type Row = Record<string, Value>
type Listed = { cells: string[]; verdict: ImportVerdict; reasons?: Reason[]; memberId?: string }
type List = { row: Row; rows: Listed[] }

const headers = ['email', 'nom', 'prenom', 'fonction']
const mapping = ['email', 'nom', 'prenom', 'fonction'] as const
const minutes = (count: number) => count * 60_000

const colleagues = [
  ['Aubert', 'Maëlle', 'Chargée de mission transition'],
  ['Castaing', 'Théo', 'Géomaticien'],
  ['Dupré', 'Oumou', 'Cheffe de projet données'],
  ['Ferrand', 'Yann', 'Chargé d’études'],
  ['Guérin', 'Assia', 'Ingénieure prévention'],
  ['Hamon', 'Éloi', 'Chargé de communication'],
] as const

const cast = ({ people }: Story, name: string) => people.find((person) => person.name === name)

/** Nadia asks for accounts for colleagues of hers: Hélène finds it waiting. */
function request(story: Story, chance: Chance): List | null {
  const [nadia, helene] = [cast(story, 'Nadia Benali'), cast(story, 'Hélène Vassalo')]
  if (!nadia || !helene) return null
  const createdAt = new Date(story.now.getTime() - minutes(26 * 60))
  const domain = helene.email.slice(helene.email.indexOf('@'))
  const address = (given: string, usual: string) =>
    `${given}.${usual}${domain}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const rows: Listed[] = colleagues.map(([usual, given, job]) => ({
    cells: [address(given, usual), usual, given, job],
    verdict: 'created',
  }))
  rows.push({ cells: ['ines.leroux@', 'Leroux', 'Inès', 'Assistante'], verdict: 'refused' })
  return {
    rows,
    row: {
      ...list(chance.id(createdAt), 'nouveaux-collegues-bretagne.csv', rows, createdAt),
      organisationId: helene.workplace.organisation.id,
      createdById: nadia.id,
      state: 'requested',
      motive:
        'Six collègues rejoignent le réseau géomatique au 1er du mois : ils travailleront avec nous sur les cartes de risques.',
    },
  }
}

/** The last list that brought people to the archives of Culture. */
function finished(story: Story, chance: Chance): List | null {
  const [claire, sami] = [cast(story, 'Claire Morvan-Diaz'), cast(story, 'Sami Kerouel')]
  if (!claire || !sami) return null
  const there = story.people
    .filter(
      ({ workplace, isCast }) => !isCast && workplace.organisation.id === sami.workplace.organisation.id,
    )
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .slice(0, 18)
  const latest = there[0]
  if (!latest) return null
  const createdAt = new Date(latest.createdAt.getTime() - minutes(20))
  const isNew = ({ createdAt: at }: Person) => at.getTime() >= createdAt.getTime()
  const rows: Listed[] = there.map((person) => ({
    cells: [person.email, person.usualName, person.givenName, person.jobTitle],
    verdict: isNew(person) ? 'created' : 'unchanged',
    memberId: person.id,
  }))
  return {
    rows,
    row: {
      ...list(chance.id(createdAt), 'agents-archives.csv', rows, createdAt),
      organisationId: sami.workplace.organisation.id,
      createdById: claire.id,
      confirmedById: claire.id,
      state: 'done',
      appliedAt: latest.createdAt,
    },
  }
}

function list(id: string, fileName: string, rows: Listed[], createdAt: Date): Row {
  const text = [headers, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(';')).join('\n')
  const counts: Record<string, number> = {}
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  const sample = rows.slice(0, 5).map(({ cells }) => cells)
  return {
    id,
    fileName,
    fileSize: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
    reading: { format: 'csv', encoding: 'utf-8', separator: ';', headers, headerLine: 1, sample },
    mapping: [...mapping],
    rows: rows.length,
    progress: 0,
    counts,
    createdAt,
    updatedAt: createdAt,
  }
}

const lists = (story: Story): List[] => {
  const chance = new Chance('lists')
  return [request(story, chance), finished(story, chance)].filter((each) => each !== null)
}

const COLUMNS = ['motive', 'confirmedById', 'appliedAt']

export function* importRows(story: Story): Generator<Row> {
  // COPY takes the same columns from every row.
  for (const { row } of lists(story))
    yield { ...Object.fromEntries(COLUMNS.map((name) => [name, null])), ...row }
}

export function* importedRows(story: Story): Generator<Row> {
  for (const { row, rows } of lists(story)) {
    for (const [index, { cells, verdict, reasons = [], memberId = null }] of rows.entries()) {
      const { said, faults } = understand(cells, [...mapping])
      yield {
        importId: row.id,
        line: index + 2,
        position: index + 1,
        cells,
        said,
        faults,
        ...keysOf(said),
        verdict,
        reasons,
        memberId,
      }
    }
  }
}
