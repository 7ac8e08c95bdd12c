import { communityRules, type CommunityFacts } from './rules/community'
import { rules, type Action, type ResourceOf } from './rules'
import type { Viewer } from './viewer'

/**
 * Absent, or not for you: the same answer, so that nobody learns what exists.
 * Next reads `digest` and shows its 404 page, with the right status, without our importing it here.
 */
export class NotFound extends Error {
  readonly digest: string = 'NEXT_HTTP_ERROR_FALLBACK;404'
  readonly status: number = 404
  constructor(message = 'not found') {
    super(message)
    this.name = 'NotFound'
  }
}

/** You may see it, but not do this to it. `action` names the sentence to show (catalogue `policy`). */
export class Refused extends NotFound {
  override readonly status = 403
  constructor(readonly action: Action) {
    super(`refused: ${action}`)
    this.name = 'Refused'
  }
}

type Ask = (viewer: Viewer, resource: unknown) => boolean

/** May the viewer do this? An absent resource: never. */
export function can<A extends Action>(
  viewer: Viewer,
  action: A,
  ...resource: ResourceOf<A> extends undefined ? [] : [ResourceOf<A> | null | undefined]
): boolean {
  if (resource.length > 0 && (resource[0] === null || resource[0] === undefined)) return false
  return (rules[action] as Ask)(viewer, resource[0])
}

/**
 * Goes on if the viewer may do this to the resource; afterwards the resource is known to exist.
 * @throws NotFound when it is absent, or when the viewer may not know of it
 * @throws Refused when the viewer may see it, but not do this
 */
export function authorize<A extends Action, R extends ResourceOf<A>>(
  viewer: Viewer,
  action: A,
  resource: R | null | undefined,
): asserts resource is R {
  if (resource !== null && resource !== undefined && (rules[action] as Ask)(viewer, resource)) return
  if (resource !== null && resource !== undefined && knowsOf(viewer, resource)) throw new Refused(action)
  throw new NotFound()
}

/** For what concerns the platform itself. */
export function authorizePlatform(viewer: Viewer, action: PlatformAction): void {
  if ((rules[action] as Ask)(viewer, undefined)) return
  throw new NotFound()
}

type PlatformAction = { [A in Action]: ResourceOf<A> extends undefined ? A : never }[Action]

/** A person who sees the room the object is in gets a sentence; anybody else gets «not found». */
function knowsOf(viewer: Viewer, resource: unknown): boolean {
  const { community, removedAt } = resource as { community?: CommunityFacts; removedAt?: Date | null }
  if (community) return !removedAt && communityRules['community.read'](viewer, community)
  return isCommunity(resource) && communityRules['community.see'](viewer, resource)
}

const isCommunity = (resource: unknown): resource is CommunityFacts =>
  typeof resource === 'object' && resource !== null && 'access' in resource && 'joining' in resource
