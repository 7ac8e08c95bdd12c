export { aside } from './aside'
export { defineJob, type Job } from './job'
export { startWorker, type Worker } from './worker'
