import type { DisclosureRule } from '@/lib/disclosure'

/** What a job is told when its turn comes, and what stops it between two steps. */
export interface Night {
  now: Date
  signal?: AbortSignal
}

/** One count of all figures. */
export interface Run {
  id: string
  now: Date
  rule: DisclosureRule
}
