import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inBrowser, TooLong } from '@/lib/browser'

vi.setConfig({ testTimeout: 120_000 })

const never = new AbortController().signal
let server: Server
let asked = 0
let address = ''

beforeAll(async () => {
  server = createServer((_, answer) => {
    asked += 1
    answer.setHeader('Access-Control-Allow-Origin', '*').end('body { color: red }')
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const hostile = () => `<!doctype html>
  <title>Avant</title>
  <link rel="stylesheet" href="${address}/style.css"><link rel="preload" as="fetch" href="${address}/fetch">
  <script src="${address}/script.js"></script><script>document.title = 'Après'</script>
  <img src="${address}/image.png" onerror="document.title = 'Après'"><iframe src="${address}/cadre"></iframe>
  <svg><image href="${address}/dessin.svg"/><script>document.title = 'Après'</script></svg>
  <video src="${address}/film.webm" autoplay></video>
  <p style="background: url(${address}/fond.png)">Un bilan</p>`

it('nothing runs in a page that is printed, and nothing leaves it', async () => {
  const title = await inBrowser({ signal: never, within: 60_000 }, async (page) => {
    await page.setContent(hostile(), { waitUntil: 'load' })
    await page.pdf({ tagged: true })
    return page.title()
  })
  expect({ title, asked }).toEqual({ title: 'Avant', asked: 0 })
})

it('its time is counted, and it is closed when it is no longer wanted', async () => {
  const forever = () => new Promise<never>(() => {})
  let opened = 0
  const waits = inBrowser({ signal: never, within: 4_000 }, async (page) => {
    opened += 1
    page
      .context()
      .browser()!
      .on('disconnected', () => (opened -= 1))
    await page.setContent('<p>Un bilan</p>')
    await page.waitForSelector('.jamais', { timeout: 0 })
  })
  await expect(waits).rejects.toThrow(TooLong)
  const given = new AbortController()
  const reason = new Error('annulé')
  const cancelled = inBrowser({ signal: given.signal, within: 60_000 }, async (page) => {
    opened += 1
    page
      .context()
      .browser()!
      .on('disconnected', () => (opened -= 1))
    given.abort(reason)
    await page.waitForSelector('.jamais', { timeout: 0 })
  })
  await expect(cancelled).rejects.toBe(reason)
  expect(opened).toBe(0)
  await expect(inBrowser({ signal: AbortSignal.abort(reason), within: 1 }, forever)).rejects.toBe(reason)
})
