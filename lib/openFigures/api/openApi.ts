import { z } from 'zod'
import { shapes, type ShapeName } from '../model/answers'
import type { Parameter } from '../model/asked'
import { problemKinds, problems, type ProblemKind } from '../model/problems'
import { apiAddress } from './address'
import { CSV, type Endpoint, type OpenEndpoint } from './endpoint'
import { documentation, words } from './problem'

type Json = Record<string, unknown>
type AnyEndpoint = Endpoint | OpenEndpoint

/** The interface, described for programs (OpenAPI 3.1): made of the very shapes that read what is asked and bound what is said. */
export function openApi(endpoints: readonly AnyEndpoint[]): Json {
  const t = words()
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: t('api.title'), version: '1.0.0', description: t('api.description') },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    externalDocs: { url: documentation() },
    servers: [{ url: apiAddress() }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      endpoints.map((endpoint) => [endpoint.address || '/', { get: operation(endpoint) }]),
    ),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t('api.token') } },
      headers: {
        ETag: { description: t('api.etag'), schema: { type: 'string' } },
        'Retry-After': { description: t('api.retryAfter'), schema: { type: 'integer' } },
      },
      responses: Object.fromEntries(problemKinds.map((kind) => [kind, problemAnswer(kind)])),
      schemas: schemas(),
    },
  }
}

/** What each endpoint may answer besides what it is asked for. */
function problemsOf(endpoint: AnyEndpoint): ProblemKind[] {
  if ('isOpen' in endpoint) return ['parameter', 'ours']
  return problemKinds.filter((kind) => {
    if (kind === 'method') return false
    if (kind === 'perimeter') return 'ministry' in endpoint.query.shape
    if (kind === 'nothing') return Object.keys(endpoint.path.shape).length > 0
    if (kind === 'format') return Object.keys(endpoint.gives).length > 1
    return kind !== 'withdrawn' || endpoint.mayBeWithdrawn === true
  })
}

function operation(endpoint: AnyEndpoint): Json {
  const t = words()
  const name = endpoint.name as 'discovery'
  const content = Object.entries(endpoint.gives).map(([type, shape]) => [
    type,
    { schema: shape ? reference(shape) : { type: type === CSV ? 'string' : 'object' } },
  ])
  const etag = { ETag: { $ref: '#/components/headers/ETag' } }
  return {
    ...{ operationId: name, summary: t(`endpoint.${name}.title`) },
    description: t(`endpoint.${name}.text`),
    ...('isOpen' in endpoint && { security: [] }),
    parameters: [...parametersOf(endpoint.path, 'path'), ...parametersOf(endpoint.query, 'query')],
    responses: {
      200: { description: t(`endpoint.${name}.title`), headers: etag, content: Object.fromEntries(content) },
      304: { description: t('api.notModified'), headers: etag },
      ...Object.fromEntries(
        problemsOf(endpoint).map((kind) => [
          problems[kind].status,
          { $ref: `#/components/responses/${kind}` },
        ]),
      ),
    },
  }
}

function parametersOf(shape: z.ZodObject, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'output' })
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: place, required: place === 'path' || required.includes(name), schema },
    description: words()(`parameter.${name as Parameter}`),
    // `sections=funnel,costs`
    ...((schema as Json).type === 'array' && { style: 'form', explode: false }),
  }))
}

function problemAnswer(kind: ProblemKind): Json {
  const t = words()
  return {
    description: t(`problem.${kind}.title`),
    ...(kind === 'tooMany' && { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }),
    content: { 'application/problem+json': { schema: reference('Problem') } },
  }
}

const addressIn = (name: string) => `#/components/schemas/${name}`
const reference = (name: ShapeName): Json => ({ $ref: addressIn(name) })

function schemas(): Json {
  const registry = z.registry<{ id: string; description: string }>()
  for (const name of Object.keys(shapes) as ShapeName[])
    registry.add(shapes[name], { id: name, description: words()(`shape.${name}`) })
  const made = z.toJSONSchema(registry, { uri: addressIn, io: 'output' }).schemas
  // They stand in the same document: each is found by its place, and has no address of its own.
  return Object.fromEntries(
    Object.entries(made).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]),
  )
}
