import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listenToAnswers } from '@/lib/platform/answering/listen'

/** A site whose answers are measured, in a process that the test may close. */
listenToAnswers()
const site = createServer((request, response) => {
  setTimeout(() => response.writeHead(request.url === '/panne' ? 500 : 200).end('voilà'), 5)
})
site.listen(0, '127.0.0.1', () => process.send?.((site.address() as AddressInfo).port))
