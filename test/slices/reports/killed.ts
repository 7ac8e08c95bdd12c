import { closeDatabase } from '@/lib/db'
import { workOnExports } from '@/lib/reports/files/work'

/** What the worker does of the files of reports, in a process that the test kills where it likes. */
process.send?.('ready')
await workOnExports(new AbortController().signal)
await closeDatabase()
