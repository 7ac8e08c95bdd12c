import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Unreadable } from './unreadable'

/** What one does with the elements of a document, in the order they come. */
export interface Heard {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML as it comes, and stops after each piece, so that whoever listens can give what is ready. Entities other
 * than the five of XML are refused: nothing is fetched, nothing expands.
 * @param at where in the table one is, for what goes wrong
 */
export async function* hear(
  pieces: AsyncIterable<string>,
  heard: Heard,
  at: () => { line?: number; column?: number } = () => ({}),
): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const fault = (error: unknown): never => {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('corrupt', at(), {}, { cause: error })
  }
  parser.on('error', fault)
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => heard.open?.(localName(name), attributes))
  parser.on('text', (text) => heard.text?.(text))
  parser.on('cdata', (text) => heard.text?.(text))
  parser.on('closetag', ({ name }) => heard.close?.(localName(name)))
  for await (const piece of pieces) {
    parser.write(piece)
    yield
  }
  parser.close()
}

/** `x:row` and `row` are the same element, whatever prefix a program chose. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads a whole part, for what it makes one remember. */
export async function hearAll(pieces: AsyncIterable<string>, heard: Heard): Promise<void> {
  const reading = hear(pieces, heard)
  while (!(await reading.next()).done);
}

/** An attribute, whatever its prefix. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (name in attributes) return attributes[name]
  const found = Object.keys(attributes).find((each) => localName(each) === name)
  return found && attributes[found]
}
