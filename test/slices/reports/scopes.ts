import type { Scope } from '@/lib/reports/sections/section'

/** The platform over a spring, as a report looks at it. */
export const spring: Scope = {
  span: { from: '2026-03-01', until: '2026-06-01' },
  before: { from: '2025-12-01', until: '2026-03-01' },
  ...{ ministry: null, kind: null, target: null, today: '2026-06-10' },
}
