import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

type Route = (request: Request, context: { params: Promise<{ path: string[] }> }) => Promise<Response>

/** A route for programs over real HTTP, at this path and below, without the rest of the site. */
export async function openRoute(
  base: string,
  route: Route,
): Promise<{ origin: string; url: string; stop: () => Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
    const request = new Request(url, {
      method: incoming.method,
      headers: incoming.headers as Record<string, string>,
      ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
    })
    const path = url.pathname
      .slice(base.length)
      .split('/')
      .slice(1)
      .map((step) => {
        try {
          return decodeURIComponent(step)
        } catch {
          return step
        }
      })
    const response = await route(request, { params: Promise.resolve({ path }) })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    url: origin + base,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
