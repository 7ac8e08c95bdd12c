import { Mistake } from './problem'

/** The longest text that a program sends: a draft and its title, with room for what JSON adds. */
export const LONGEST_BODY = 1024 * 1024

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
 * A form, held in memory: never more than `most` bytes, whatever it announces. null: not a form, or cut off.
 * @throws Mistake 413 when it says itself that it is longer
 */
export async function boundedForm(request: Request, most: number): Promise<FormData | null> {
  if (Number(request.headers.get('content-length')) > most) throw tooLong()
  let left = most
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.length
        if (left < 0) controller.error(tooLong())
        else controller.enqueue(chunk)
      },
    }),
  )
  return new Response(counted, { headers: request.headers }).formData().catch(() => null)
}
