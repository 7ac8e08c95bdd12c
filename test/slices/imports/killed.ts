import { closeDatabase } from '@/lib/db'
import { workOnImports } from '@/lib/imports/work'

/** What the worker does of lists, in a process that the test kills where it likes. */
process.send?.('ready')
await workOnImports(new AbortController().signal)
await closeDatabase()
