import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { WORKER_HEAP } from '../serve/worker'
import { inCheckout } from '../setup/checkout.mjs'
import { table, type BenchLine } from './line'

/**
 * `npm run bench [NAME…]`: runs every benchmark of this folder, one process each, and prints one table.
 * Exits with 1 when a goal is missed or a benchmark fails.
 */
const NOT_BENCHES = ['index.ts', 'line.ts']
const asked = process.argv.slice(2)
const benches = readdirSync(inCheckout('scripts', 'bench'))
  .filter((file) => file.endsWith('.ts') && !NOT_BENCHES.includes(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name))

function run(name: string): Promise<{ lines: BenchLine[]; failed: boolean }> {
  console.log(`… ${name}`)
  return new Promise((done) => {
    const flags = ['accounts', 'skill-map'].includes(name) ? WORKER_HEAP : []
    const script = inCheckout('scripts', 'bench', `${name}.ts`)
    const child = spawn(process.execPath, [...flags, '--import', 'tsx', script], {
      env: { ...process.env, BENCH_JSON: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('close', (code) => {
      const written = output.split('\n')
      const lines = written
        .filter((line) => line.startsWith('BENCH '))
        .map((line) => JSON.parse(line.slice(6)) as BenchLine)
      if (code !== 0) console.log(written.filter((line) => !line.startsWith('BENCH ')).join('\n'))
      done({ lines, failed: code !== 0 })
    })
  })
}

const lines: BenchLine[] = []
const failed: string[] = []
for (const name of benches) {
  const outcome = await run(name)
  lines.push(...outcome.lines)
  if (outcome.failed) failed.push(name)
}
console.log(`\n${table(lines)}`)
const missed = lines.filter(({ reached }) => !reached).length
console.log(
  `\n${lines.length - missed} buts atteints, ${missed} manqués${failed.length ? ` ; en échec : ${failed.join(', ')}` : ''}`,
)
process.exit(missed || failed.length ? 1 : 0)
