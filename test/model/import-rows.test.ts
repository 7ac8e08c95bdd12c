import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeader } from '@/scripts/import/header'
import { Rows, type Refusal } from '@/scripts/import/rows'

/** Everything the reader says about a file given in pieces of these lengths. */
function read(text: string | Buffer, lengths: number[] = []) {
  const bytes = Buffer.from(text)
  const layout = readHeader('acts.csv', bytes.subarray(0, bytes.indexOf(10) + 1 || bytes.length))
  const rows: string[][] = []
  const refused: [number, Refusal, string][] = []
  const reader = new Rows(layout, {
    row: ({ bytes: from, ...at }) => {
      const said = (start: number, end: number) => Buffer.from(from.subarray(start, end)).toString()
      rows.push([
        said(at.communityStart, at.communityEnd),
        said(at.memberStart, at.memberEnd),
        said(at.atStart, at.atEnd),
        said(at.kindStart, at.kindEnd),
      ])
      return null
    },
    refuse: (line, reason, raw) => refused.push([line, reason, raw.toString()]),
  })
  let at = layout.length
  for (const length of lengths) {
    reader.push(bytes.subarray(at, at + length))
    at += length
  }
  reader.push(bytes.subarray(at))
  reader.end()
  return { rows, refused, counted: reader.rows }
}

test('columns come in any order, with others between them, separated by commas, semicolons or tabs', () => {
  for (const mark of [',', ';', '\t']) {
    const file = ['at;note;kind;member;community', '12;x y;thread;ann;Archives', '13;;reply;bob;Archives']
    expect(read(file.join('\n').replaceAll(';', mark)).rows).toEqual([
      ['Archives', 'ann', '12', 'thread'],
      ['Archives', 'bob', '13', 'reply'],
    ])
  }
})

test('a byte-order mark, Windows line ends, blank lines, capitals and spaces change nothing', () => {
  const file = '\ufeffCommunity, "member" ,AT,kind\r\nA, ann ,12,thread\r\n\r\nB,bob,13,reply'
  expect(read(file).rows).toEqual([
    ['A', 'ann', '12', 'thread'],
    ['B', 'bob', '13', 'reply'],
  ])
})

test('a wrong line is refused by its number, and takes no other with it', () => {
  const file =
    'community,member,at,kind\nA,ann,12,thread\nA,ann,12\nA,"ann,12,thread\nA,bob,"13"x,reply\nA,eve,14,reply\nA,eve,15,reply,more'
  expect(read(file)).toEqual({
    rows: [
      ['A', 'ann', '12', 'thread'],
      ['A', 'eve', '14', 'reply'],
    ],
    refused: [
      [3, 'columns', 'A,ann,12'],
      [4, 'quotes', 'A,"ann,12,thread'],
      [5, 'quotes', 'A,bob,"13"x,reply'],
      [7, 'columns', 'A,eve,15,reply,more'],
    ],
    counted: 6,
  })
})

test('a quoted field may hold separators, quotes and line ends; lines are still counted as an editor does', () => {
  const file =
    'note,community,member,at,kind\n"two\nlines, ""quoted""","A, B",ann,12,thread\nx,A,bob\ny,A,bob,1,reply\n'
  expect(read(file)).toMatchObject({
    rows: [
      ['A, B', 'ann', '12', 'thread'],
      ['A', 'bob', '1', 'reply'],
    ],
    refused: [[4, 'columns', 'x,A,bob']],
  })
})

test('any CSV, cut anywhere, reads as another parser reads it', () => {
  const field = fc
    .string({ unit: fc.constantFrom('a', 'é', '😀', ',', ';', '"', '\n', ' x'), maxLength: 6 })
    .map((text) => text.trim())
  const quoted = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const file = fc
    .array(fc.tuple(field, field, field, field), { minLength: 1, maxLength: 12 })
    .filter((rows) => rows.every((row) => row.join('') !== ''))
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.constantFrom('\n', '\r\n'), fc.array(fc.nat(9), { maxLength: 60 })),
    )
  fc.assert(
    fc.property(file, ([rows, lineEnd, cuts]) => {
      const text = [['community', 'member', 'at', 'kind'], ...rows]
        .map((row) => row.map(quoted).join(','))
        .join(lineEnd)
      const expected = parse(text, {
        from_line: 2,
        relax_column_count: true,
        record_delimiter: lineEnd,
      }) as string[][]
      expect(read(text, cuts)).toEqual({ rows: expected, refused: [], counted: expected.length })
    }),
    { numRuns: 300 },
  )
})
