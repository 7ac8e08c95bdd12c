import { parentPort, workerData } from 'node:worker_threads'
import { closeDatabase } from '@/lib/db'
import { countAdoption } from './month'

await countAdoption(workerData as Date)
await closeDatabase()
parentPort?.postMessage(true)
