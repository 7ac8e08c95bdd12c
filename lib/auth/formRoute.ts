import type { z } from 'zod'
import { NotFound, Refused, type Person } from '@/lib/policy'
import { tellNext } from '@/lib/ui/tellNext'
import { fieldsOf, type Said } from './action'
import { requireSameOrigin } from './origin'
import { problemOf, sentence } from './problem'
import { boundedForm, LONGEST_BODY } from './body'
import { answer, problem } from './route'
import { currentViewer, isPerson } from './session'
import { textKept, wordsIn } from './textKept'

/** Where a plain form leads, and what is said there. */
export interface Led {
  path: string
  said?: Said
}

/**
 * A plain `<form method="post">` of a page that is read far more often than it is answered: nothing of it is
 * rendered or loaded as a component. Same origin, signed in, parsed, run; then the page that `lead` names. What
 * could not be done is said on the page that `back` names, and a text that has no page any more is given back.
 */
export function formRoute<Schema extends z.ZodType, Params extends object, Result>(
  schema: Schema,
  command: (viewer: Person, input: z.output<Schema>) => Promise<Result>,
  lead: (result: Result) => Led,
  back: (params: Params, fields: Record<string, unknown>) => string,
  /** Of a form that carries a file: nothing longer is taken into memory. */
  mostBytes = LONGEST_BODY,
) {
  return (request: Request, { params }: { params: Promise<Params> }): Promise<Response> =>
    answer(async () => {
      const place = await params
      requireSameOrigin(request.headers)
      const viewer = await currentViewer()
      if (!isPerson(viewer)) return goTo(`/connexion?retour=${encodeURIComponent(back(place, {}))}`)
      const form = await boundedForm(request, mostBytes)
      if (!form) return problem(400, await sentence('ui.incorrect'))
      const fields = fieldsOf(form)
      try {
        const { path, said } = lead(await command(viewer, schema.parse({ ...fields, ...place })))
        if (said) await tellNext(await inWords(said))
        return goTo(path)
      } catch (error) {
        if (error instanceof NotFound && !(error instanceof Refused)) {
          const typed = wordsIn(form)
          if (typed) return textKept(typed, 'gone', request.headers.get('x-nonce') ?? '')
          throw error
        }
        const mended = await problemOf(error)
        if (!mended) throw error
        await tellNext(mended.detail, 'refused')
        return goTo(back(place, fields))
      }
    })
}

const inWords = (said: Said) => (typeof said === 'string' ? sentence(said) : sentence(said.key, said.values))

const goTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'private, no-store' } })
