import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Settings for a server that shares a small machine with the site, rewritten at every start. */
export function settings(throwaway: boolean): string {
  const shared = Math.min(512, Math.max(64, Math.floor(totalmem() / MB / 16)))
  const values: Record<string, string | number> = {
    listen_addresses: "'127.0.0.1'",
    // TCP on the loopback is the only door; a socket file would need a folder whose path is short and shared.
    unix_socket_directories: "''",
    max_connections: 100,
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.floor(totalmem() / MB / 2)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    // Compiling a query costs more than it saves on pages that take milliseconds.
    jit: 'off',
    // Nobody replicates this server; bulk loads then skip the log.
    wal_level: 'minimal',
    max_wal_senders: 0,
    checkpoint_timeout: "'10min'",
    // A long list of accounts writes gigabytes: fewer checkpoints write fewer whole pages to the log.
    max_wal_size: `${logSize()}MB`,
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    default_text_search_config: "'pg_catalog.french'",
    // The text of a failed statement may hold what people wrote: not in a log.
    log_min_error_statement: 'panic',
  }
  if (sharedMemory() < 512 * MB) values.dynamic_shared_memory_type = 'mmap'
  if (throwaway) Object.assign(values, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

/** Of the log between two checkpoints, in megabytes: what PostgreSQL takes by itself, up to four times that where the disk is large. */
function logSize(): number {
  const { bavail, bsize } = statfsSync('.')
  return Math.min(4096, Math.max(1024, Math.floor((bavail * bsize) / MB / 20)))
}

/** Containers often get 64 MB of it, which one parallel query can exceed. */
function sharedMemory(): number {
  if (process.platform !== 'linux') return Infinity
  try {
    const { blocks, bsize } = statfsSync('/dev/shm')
    return blocks * bsize
  } catch {
    return 0
  }
}
