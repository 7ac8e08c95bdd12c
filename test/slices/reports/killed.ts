import { closeDatabase } from '@/lib/db'
import { workOnExports } from '@/lib/reports/files/work'

/** What the worker does of the files of reports, in a process that the test kills, or asks to leave, where it likes. */
const leaving = new AbortController()
process.once('SIGINT', () => leaving.abort())
process.send?.('ready')
await workOnExports(leaving.signal)
await closeDatabase()
