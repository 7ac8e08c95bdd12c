import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, dataFolder, inCheckout } from '../setup/checkout.mjs'

export interface Tally {
  passed: number
  failed: number
  /** By name, so that nothing stops being tested in silence. */
  skipped: string[]
}

interface Report {
  testResults: {
    name: string
    status: 'passed' | 'failed'
    assertionResults: {
      fullName: string
      status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled'
    }[]
  }[]
}

/** Runs Vitest on screen and counts from its report: a file that could not even be read is a failure too. */
export async function runVitest(args: string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  const file = inCheckout('.data', `tests-${process.pid}.json`)
  mkdirSync(dataFolder, { recursive: true })
  const code = await withFolder((TMPDIR) =>
    vitest(['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], {
      ...env,
      TMPDIR,
    }),
  )
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] }
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  rmSync(file)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const count = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status)).length
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = count('failed') + unread.length
  return {
    passed: count('passed'),
    // An error outside every test (a rejection nobody caught) fails the run and belongs to no test.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  }
}

/** A temporary folder for all that the tests put aside, theirs and that of what they start: gone with them, failed or not. */
async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-tests-'))
  // Whatever user a test starts the site as may write there, as in the system's own.
  chmodSync(folder, 0o1777)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.removeListener('exit', remove)
    remove()
  }
}

function vitest(args: string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [inCheckout('node_modules', 'vitest', 'vitest.mjs'), ...args], {
      cwd: checkout,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const stopTogether = () => child.kill('SIGTERM')
    process.once('exit', stopTogether)
    child.once('error', failed)
    child.once('close', (code) => {
      process.removeListener('exit', stopTogether)
      done(code)
    })
  })
}
