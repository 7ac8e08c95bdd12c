import { route } from '@/lib/auth'
import { changeReport } from '@/lib/reports'
import { KeepReport } from '@/lib/reports/schema'

/** What is being typed of a report, kept: `{ fields }`, as the builder's form has them. */
export const PUT = route(KeepReport, changeReport)
