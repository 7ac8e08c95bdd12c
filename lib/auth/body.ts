import { Mistake } from './problem'

/** The longest text that a program sends: a draft and its title, with room for what JSON adds. */
const LONGEST_BODY = 1024 * 1024

const tooLong = () => new Mistake('ui.tooLong', { status: 413 })

/**
 * What a request says, held in memory: never more than `LONGEST_BODY`, whatever it announces.
 * @throws Mistake 413 as soon as it goes beyond
 */
export async function boundedText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length')) > LONGEST_BODY) throw tooLong()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > LONGEST_BODY) throw tooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/**
 * A form, held in memory: browsers say how long theirs is, and what does not say it is not read. null: not a form.
 * @throws Mistake 413 when it is longer than any of ours
 */
export async function boundedForm(request: Request): Promise<FormData | null> {
  if (!(Number(request.headers.get('content-length') ?? NaN) <= LONGEST_BODY)) throw tooLong()
  return request.formData().catch(() => null)
}
