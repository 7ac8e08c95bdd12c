/** What a list can say of somebody: the names of its columns, and the words people use for them. */
export const FIELDS = {
  email: ['mail', 'courriel', 'adresse mail', 'adresse e-mail', 'adresse électronique', 'mél', 'messagerie'],
  nom: ['nom de famille', 'nom d’usage', 'nom usuel', 'usual name', 'last name', 'family name', 'surname'],
  prenom: ['prénoms', 'given name', 'first name'],
  identifiant_externe: [
    'identifiant',
    'matricule',
    'uid',
    'id externe',
    'external id',
    'numéro agent',
    'login',
  ],
  siret: ['numéro siret', 'n° siret', 'siret établissement'],
  administration: ['ministère', 'organisation', 'organisme', 'établissement', 'structure', 'employeur'],
  unite: ['unité', 'service', 'direction', 'bureau', 'affectation', 'unit', 'entité'],
  fonction: ['poste', 'métier', 'intitulé du poste', 'job title', 'titre', 'emploi'],
  niveau: ['niveau hiérarchique', 'encadrement', 'level'],
  departement: ['département', 'dépt', 'code département', 'département d’exercice'],
  telephone: [
    'téléphone',
    'tél',
    'téléphone professionnel',
    'mobile',
    'portable',
    'phone',
    'numéro de téléphone',
  ],
  type: ['type de compte', 'statut de la personne', 'catégorie', 'type d’agent'],
  competences: ['compétences', 'savoir-faire', 'skills', 'expertises'],
  communautes: ['communautés', 'groupes', 'communities', 'espaces'],
  langue: ['language', 'locale', 'langue préférée'],
  date_fin: ['date de fin', 'fin', 'fin de contrat', 'échéance', 'expire le', 'end date'],
  statut: ['statut du compte', 'état', 'actif', 'status'],
  action: ['opération', 'que faire'],
  email_responsable: [
    'responsable',
    'manager',
    'supérieur',
    'n+1',
    'email manager',
    'courriel du responsable',
  ],
} as const satisfies Record<string, readonly string[]>

export type ImportField = keyof typeof FIELDS
export const importFields = Object.keys(FIELDS) as ImportField[]
export const REQUIRED: readonly ImportField[] = ['email', 'nom', 'prenom']

/** `Prénom d’usage*` and `PRENOM_D_USAGE` are the same header. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, '')

const BY_HEADER = new Map<string, ImportField>(
  importFields.flatMap((field) =>
    [field, ...FIELDS[field]].map((name) => [plainHeader(name), field] as const),
  ),
)

/** What a header means, where we know. */
export const fieldOf = (header: string): ImportField | null => BY_HEADER.get(plainHeader(header)) ?? null

export const knownHeaders = (headers: readonly string[]): number =>
  new Set(headers.map(fieldOf).filter((field) => field !== null)).size

/** For each column what it says of people; null: left aside. */
export type Mapping = (ImportField | null)[]

/** What somebody chose last time, header by header (`plainHeader`). */
export type Remembered = Record<string, ImportField | null>

/** What each column most likely says: as the person said last time, else by its header. A field is given once. */
export function guessMapping(headers: readonly string[], remembered: Remembered = {}): Mapping {
  const taken = new Set<ImportField>()
  const give = (field: ImportField | null | undefined) => {
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  }
  // Ours alone: «constructor» may be a header, and is no memory of anybody’s.
  const said = new Map(Object.entries(remembered))
  const first = headers.map((header) => give(said.get(plainHeader(header))))
  return headers.map(
    (header, index) => first[index] ?? (said.has(plainHeader(header)) ? null : give(fieldOf(header))),
  )
}

/** Where two columns bear one header, what one of them says is remembered, not that the other was left aside. */
export function rememberMapping(headers: readonly string[], mapping: Mapping): Remembered {
  const columns = new Map<string, ImportField | null>()
  for (const [index, header] of headers.entries()) {
    const name = plainHeader(header)
    columns.set(name, columns.get(name) ?? mapping[index] ?? null)
  }
  return Object.fromEntries(columns)
}

export const missingFields = (mapping: Mapping): ImportField[] =>
  REQUIRED.filter((field) => !mapping.includes(field))

/** Fields that two columns claim: one of them must be left aside. */
export const fieldsTwice = (mapping: Mapping): ImportField[] =>
  importFields.filter((field) => mapping.filter((each) => each === field).length > 1)
