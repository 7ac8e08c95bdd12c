import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { chromiumHere, inBrowser, NoBrowser } from '@/lib/browser'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'osmose-slow-browser-'))
const [program, before] = [join(folder, 'chromium'), join(folder, 'before.sh')]
/** What the machine does before the browser starts. */
const first = (commands: string) => writeFileSync(before, `${commands}\n`)

beforeAll(async () => {
  const { path } = (await chromiumHere())!
  first('')
  writeFileSync(program, `#!/bin/sh\n. '${before}'\nexec '${path}' "$@"\n`)
  chmodSync(program, 0o755)
  vi.stubEnv('CHROMIUM_PATH', program)
})
afterAll(() => rmSync(folder, { recursive: true }))

const title = () =>
  inBrowser({ signal: new AbortController().signal, within: 60_000 }, async (page) => {
    await page.setContent('<title>Bilan</title>')
    return page.title()
  })
const failure = () =>
  title().then(
    () => null,
    (error: unknown) => error,
  )

it('a browser that started before and does not now is tried again, until it is known to be gone', async () => {
  expect(await title()).toBe('Bilan')
  // Slower than anybody waits: whoever wakes it up later finds it.
  first('exec sleep 60')
  expect(await failure()).not.toBeInstanceOf(NoBrowser)
  first('')
  expect(await title()).toBe('Bilan')
  first('exit 1')
  const gone = await failure()
  expect(gone).toBeInstanceOf(Error)
  expect(gone).not.toBeInstanceOf(NoBrowser)
  expect(await failure()).toBeInstanceOf(NoBrowser)
})
