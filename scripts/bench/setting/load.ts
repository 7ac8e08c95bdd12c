import { spawn } from 'node:child_process'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { v7 } from 'uuid'

export interface Load {
  url: string
  /** Asked in turn. A body makes it a POST of JSON, with a new `key` each time. */
  requests: { path: string; body?: Record<string, unknown>; headers?: Record<string, string> }[]
  headers: Record<string, string>
  connections: number
  /** How long to ask; without it, each of the requests is asked once, by whichever connection is free. */
  seconds?: number
}

export interface Loaded {
  /** Answers of success per second. */
  rate: number
  failures: number
}

/** Loads a server from a process of its own, so that asking does not slow answering. */
export function load(what: Load): Promise<Loaded> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(what))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((done, failed) =>
    child.once('close', (code) =>
      code === 0 ? done(JSON.parse(output) as Loaded) : failed(new Error(`the load ended with ${code}`)),
    ),
  )
}

/** Milliseconds that each address takes, asked one after the other with nobody else around. */
export async function alone(
  url: string,
  paths: string[],
  headers: Record<string, string>,
): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const took: number[] = []
  for (const path of paths) {
    const start = performance.now()
    await new Promise<void>((done, failed) => {
      const asked = http.get(new URL(path, url), { agent, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 200) done()
          else failed(new Error(`${path}: ${answer.statusCode}`))
        })
      })
      asked.once('error', failed)
    })
    took.push(performance.now() - start)
  }
  agent.destroy()
  return took
}

async function run({ url, requests, headers, connections, seconds }: Load): Promise<Loaded> {
  const all = requests.map(({ path, body, headers: own }): autocannon.Request => {
    const sent = { ...headers, ...own }
    if (!body) return { method: 'GET', path, headers: sent }
    const json = { ...sent, 'content-type': 'application/json' }
    const fresh = () => JSON.stringify({ ...body, key: v7() })
    return { method: 'POST', path, headers: json, setupRequest: (request) => ({ ...request, body: fresh() }) }
  })
  let client = 0
  // Each connection its own share: of itself, it would go through all of them.
  const share = (one: autocannon.Client) => {
    const number = client++
    one.setRequests(all.filter((_, index) => index % connections === number))
  }
  const answer = await autocannon(
    seconds === undefined
      ? { url, connections, amount: all.length, requests: all, setupClient: share }
      : { url, connections, duration: seconds, requests: all },
  )
  return { rate: answer['2xx'] / answer.duration, failures: answer.non2xx + answer.errors }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let asked = ''
  for await (const chunk of process.stdin) asked += chunk
  process.stdout.write(JSON.stringify(await run(JSON.parse(asked) as Load)))
}
