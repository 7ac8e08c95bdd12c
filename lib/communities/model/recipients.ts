export interface Recipient {
  /** In lower case. */
  email: string
  /** As written before the address: «Nadia BENALI <nadia@…>». */
  name?: string
}

export interface Recipients {
  recipients: Recipient[]
  /** What was written where an address was expected, as written. */
  invalid: string[]
}

const ADDRESS = /^[a-z0-9.!#$%&*+/=?^_`{|}~’'-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,63}$/
const LONGEST = 254

/**
 * Reads a list as people paste it: one address a line, or separated by commas or semicolons, with names before
 * angle brackets, copied from a mail, a spreadsheet or a directory. An address comes out once, however often
 * it was written.
 */
export function recipientsIn(pasted: string): Recipients {
  const found = new Map<string, Recipient>()
  const invalid: string[] = []
  for (const piece of pieces(pasted)) {
    const recipient = recipientIn(piece)
    if (!recipient) invalid.push(piece)
    else if (!found.get(recipient.email)?.name) found.set(recipient.email, recipient)
  }
  return { recipients: [...found.values()], invalid: [...new Set(invalid)] }
}

/** One person each. «BENALI, Nadia <nadia@…>» is one person: a comma in front of angle brackets belongs to the name. */
function pieces(pasted: string): string[] {
  return pasted
    .normalize('NFC')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \u00a0\u202f]+/g, ' ')
    .split(/[\n\r;]+/)
    .flatMap((line) =>
      line.includes('<') ? line.split(/(?<=>)\s*[,\t ]\s*/) : line.split(/[,\t]+|\s+(?=\S*@)(?<=@\S*\s+)/),
    )
    .map((piece) =>
      piece
        .trim()
        .replace(/^[,\t]+|[,\t]+$/g, '')
        .trim(),
    )
    .filter((piece) => piece !== '')
}

function recipientIn(piece: string): Recipient | null {
  const words = piece.split(/[\s<>()"]+/).filter(Boolean)
  const addresses = words.filter((word) => word.includes('@'))
  if (addresses.length !== 1) return null
  const email = addresses[0]!
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/[.,]+$/, '')
    .replaceAll('’', "'")
  if (!ADDRESS.test(email) || email.length > LONGEST || email.includes('..')) return null
  const name = piece
    .slice(0, piece.indexOf(addresses[0]!))
    .replace(/[<("]+/g, '')
    .trim()
  return name.length >= 2 && name.length <= 80 ? { email, name: givenFirst(name) } : { email }
}

/** «BENALI, Nadia» → «Nadia BENALI» */
function givenFirst(name: string): string {
  const [usual, given, ...rest] = name.split(/\s*,\s*/).filter(Boolean)
  return usual && given && rest.length === 0
    ? `${given} ${usual}`
    : name.replaceAll(',', ' ').replace(/\s+/g, ' ').trim()
}

/** «nadia.benali-martin@…» → «Nadia Benali-Martin», until the person says better. */
export function nameFromAddress(email: string): string {
  return email
    .slice(0, email.indexOf('@'))
    .replace(/\+.*$/, '')
    .split(/[._]+/)
    .filter(Boolean)
    .map((word) =>
      word.replace(/(^|[-'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
    )
    .join(' ')
}

/** The domains an address belongs to, the narrowest first: `a.culture.gouv.fr` → itself, `culture.gouv.fr`, `gouv.fr`. */
export function domainsOf(email: string): string[] {
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}
