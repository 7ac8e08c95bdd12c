import { spawn } from 'node:child_process'
import { checkout, inCheckout } from '../setup/checkout.mjs'

/** A check that one tool makes over the whole house; it passes or fails as one. */
export interface Tool {
  name: string
  args: string[]
}

const bin = (...path: string[]) => inCheckout('node_modules', ...path)

export const tools: Tool[] = [
  {
    name: 'mise en forme',
    args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'],
  },
  { name: 'règles de code', args: [bin('eslint', 'bin', 'eslint.js'), '.'] },
  { name: 'types', args: [bin('typescript-7', 'bin', 'tsc'), '-p', '.', '--incremental', 'false'] },
  {
    name: 'directions',
    args: [
      bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'lib',
      'scripts',
    ],
  },
  { name: 'code inutile', args: [bin('knip', 'bin', 'knip.js')] },
]

export interface Run {
  passed: boolean
  output: string
}

/** Runs one of them, to its end. */
export function runTool({ args }: Tool, env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const stopTogether = () => child.kill('SIGTERM')
    process.once('exit', stopTogether)
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (error) => (output += error.message))
    child.once('close', (code) => {
      process.removeListener('exit', stopTogether)
      done({ passed: code === 0, output: output.trim() })
    })
  })
}
