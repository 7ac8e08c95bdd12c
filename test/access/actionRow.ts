import type { Name, World } from '../world'
import type { Room } from './pages'

/**
 * A form's action: what it is sent, and who may. `own`: it only ever touches what is the person's own, so there is
 * nobody to refuse. `open`: it is made for those who have not signed in.
 */
export type ActionRow =
  | { input: (room: Room, world: World) => Record<string, unknown>; may: (room: Room) => readonly Name[] }
  | 'own'
  | 'open'

export const inside: readonly Name[] = ['olga', 'ann', 'bob', 'gus']
export const members: readonly Name[] = ['olga', 'ann', 'bob']
export const animators: readonly Name[] = ['olga', 'ann']
export const owner: readonly Name[] = ['olga']
export const overseers: readonly Name[] = ['ada', 'max']
export const rulers: readonly Name[] = [...owner, ...overseers]
export const who = (may: readonly Name[]) => () => may

export const in30Days = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
