import type { z } from 'zod'
import { isParameter } from '../model/asked'
import { ApiProblem, words } from './problem'

const expected = (parameter: string): string =>
  isParameter(parameter) ? words()(`parameter.${parameter}`) : words()('unknownParameter')

/** Each parameter that is wrong, with what is expected of it. */
export const wrongParameter = (...parameters: string[]): ApiProblem =>
  new ApiProblem('parameter', {
    values: { parameters: parameters.map((each) => each.slice(0, 40)).join(', ') },
    errors: parameters.map((parameter) => ({
      parameter: parameter.slice(0, 40),
      detail: expected(parameter),
    })),
  })

/**
 * What an address asks after its `?`.
 * @throws ApiProblem a parameter is unknown, twice there, or not what is expected
 */
export function queryIn<Shape extends z.ZodObject>(
  parameters: URLSearchParams,
  shape: Shape,
): z.output<Shape> {
  const names = [...parameters.keys()]
  const twice = names.filter((name, place) => names.indexOf(name) !== place)
  if (twice.length > 0) throw wrongParameter(...new Set(twice))
  const parsed = shape.safeParse(Object.fromEntries(parameters))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  )
  throw wrongParameter(...new Set(wrong))
}
