import { parentPort, workerData } from 'node:worker_threads'
import { closeDatabase } from '@/lib/db'
import { remakeMap } from './remake'

const made = await remakeMap({ now: workerData as Date })
await closeDatabase()
parentPort?.postMessage(made)
