export { defineJob, type Job, type Turn } from './job'
export { startWorker, type Worker } from './worker'
