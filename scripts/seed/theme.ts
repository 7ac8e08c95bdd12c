import type { ThreadKind } from '@/prisma/client/enums'

/**
 * The texts of a trade, written as one reads them. Each situation begins with its kind (Q question, D discussion,
 * N news, I idea) and its titles; then, one a line:
 *   `name = a ~ b`     words chosen once for the thread (`x, y = a ; b ~ c ; d` chooses them together)
 *   `mois 11, 12`      the months in which such a thing is asked
 *   `<` a body (several: one is chosen) · `?` somebody wants to know more, `=` the author says
 *   `calme` nothing else is said there
 *   `-` an answer · `+` a remark after an answer · `*` the author's last word · `F` a file
 * Inside: `[a|b]` either, `{name}` a word, `{de name}` with its preposition, `{3..9}` a number, `{date+10}` ten days
 * later, `{ravi/ravie}` by the speaker's gender, `{^name}` with a capital, `↵` a new line.
 */
export type Situation = {
  kind: ThreadKind
  titles: string[]
  months: number[]
  slots: Slot[]
  bodies: string[]
  exchanges: { question: string; reply: string }[]
  answers: string[]
  remarks: string[]
  closings: string[]
  /** What is answered here is all there is to say: nobody comments on a farewell. */
  quiet: boolean
}

/** Words chosen together: every row has one value for each name. */
export type Slot = { names: string[]; rows: string[][] }

/** A file that such a community keeps: what is in it follows from its extension. */
export type Document = { name: string; description: string; content: string }

export type Theme = {
  key: string
  ministries: string[]
  words: Slot[]
  situations: Situation[]
  documents: Document[]
}

const kinds: Record<string, ThreadKind> = { Q: 'question', D: 'discussion', N: 'news', I: 'idea' }

export function theme(key: string, ministries: string[], script: string): Theme {
  const read: Theme = { key, ministries, words: [], situations: [], documents: [] }
  let current: Situation | undefined
  for (const line of script.split('\n')) {
    if (line.trim() === '') continue
    const [, mark = '', rest = ''] = /^(\S+) (.*)$/.exec(line) ?? []
    const kind = kinds[mark]
    if (kind) {
      current = empty(kind, rest.split(' || '))
      read.situations.push(current)
    } else if (line === 'calme') Object.assign(current ?? {}, { quiet: true })
    else if (mark === 'F') read.documents.push(documentOf(rest))
    else if (current && mark in parts) parts[mark as keyof typeof parts](current, rest)
    else if (line.includes(' = ')) (current?.slots ?? read.words).push(slotOf(line))
    else throw new Error(`${key}: this line says nothing: ${line}`)
  }
  return read
}

const empty = (kind: ThreadKind, titles: string[]): Situation => ({
  kind,
  titles,
  months: [],
  slots: [],
  bodies: [],
  exchanges: [],
  answers: [],
  remarks: [],
  closings: [],
  quiet: false,
})

const parts = {
  '<': (situation: Situation, text: string) => situation.bodies.push(text),
  '?': (situation: Situation, question: string) => situation.exchanges.push({ question, reply: '' }),
  '=': (situation: Situation, reply: string) => Object.assign(situation.exchanges.at(-1) ?? {}, { reply }),
  '-': (situation: Situation, text: string) => situation.answers.push(text),
  '+': (situation: Situation, text: string) => situation.remarks.push(text),
  '*': (situation: Situation, text: string) => situation.closings.push(text),
  mois: (situation: Situation, text: string) => situation.months.push(...text.split(',').map(Number)),
}

function slotOf(line: string): Slot {
  const cut = line.indexOf(' = ')
  const names = line.slice(0, cut).split(', ')
  const rows = line
    .slice(cut + 3)
    .split(' ~ ')
    .map((row) => (names.length > 1 ? row.split(' ; ') : [row]))
  const uneven = rows.find((row) => row.length !== names.length)
  if (uneven) throw new Error(`${names.length} words expected in «${uneven.join(' ; ')}»`)
  return { names, rows }
}

function documentOf(line: string): Document {
  const [name = '', description = '', content = ''] = line.split(' || ')
  return { name, description, content }
}
