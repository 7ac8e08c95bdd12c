import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoSettings, loadDemo } from '../../serve/demo'

/** Loads the demonstration into the database of the benchmark, and its files into a folder that goes with the process. */
export async function fillDemo(): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'osmose-bench-'))
  process.once('exit', () => rmSync(files, { recursive: true, force: true }))
  process.env.FILES_DIR = files
  await loadDemo({ ...process.env, OSMOSE_DEMO: '' }, (words) =>
    process.stderr.write(`\r${words.padEnd(80)}`),
  )
  Object.assign(process.env, await demoSettings(process.env.DATABASE_URL))
}
