import { createServer } from 'node:net'

/** A free port: the wished one when nobody has it, else one that the system gives. */
export function freePort(wished = 0, host = '127.0.0.1'): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (wished === 0) failed(error)
      else found(freePort(0, host))
    })
    probe.listen(wished, host, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}

/** The first free port from the wished one on, so that an address stays close to the one people know. */
export async function nextFreePort(wished: number, host: string): Promise<number> {
  for (let port = wished; port < wished + 100; port++) {
    if ((await freePort(port, host)) === port) return port
  }
  return freePort(0, host)
}
