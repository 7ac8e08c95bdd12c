import type { FormState } from '@/lib/ui/forms/context'

/** What a form must say when it was not even sent; everything typed stays. */
export const refused = (form: FormData, fieldErrors: Record<string, string[]>): FormState => ({
  ok: false,
  fieldErrors,
  values: typedIn(form),
})

const typedIn = (form: FormData) =>
  Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'))

/** A form sent as JSON: what came back, and what the form must say when it could not be carried out. */
export async function send<Result>(
  address: string,
  form: FormData,
): Promise<{ state: FormState; result?: Result }> {
  const values = typedIn(form)
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(values),
  }).catch(() => null)
  if (answer?.ok) return { state: { ok: true }, result: (await answer.json()) as Result }
  const problem = answer?.headers.get('content-type')?.includes('json')
    ? ((await answer.json()) as { detail?: string; fieldErrors?: Record<string, string[]> })
    : {}
  return { state: { ok: false, formError: problem.detail, fieldErrors: problem.fieldErrors, values } }
}
