import type { MemberLevel } from '@/prisma/client/enums'
import type { Viewer } from '../viewer'

/** What the rules need to know of somebody who may lead others. */
export interface ManagerFacts {
  readonly id: string
  readonly level: MemberLevel
}

const leads = ({ level }: ManagerFacts) => level !== 'agent'

export const managerRules = {
  /** What a unit gained is for those who lead it, never for their administrators. */
  'gains.receive': (viewer: Viewer, manager: ManagerFacts) => viewer.id === manager.id && leads(manager),
  /** Or for whom they let see it in their place. */
  'gains.read': (
    viewer: Viewer,
    { delegateIds, ...manager }: ManagerFacts & { readonly delegateIds: readonly string[] },
  ) => viewer.id !== null && leads(manager) && [manager.id, ...delegateIds].includes(viewer.id),
}
