import { expect, it, vi } from 'vitest'
import { chromiumHere } from '@/lib/browser'

/** A machine without a browser, where the one that npm brings cannot be unpacked. */
vi.mock('@sparticuz/chromium', () => ({
  default: { executablePath: () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' })) },
}))

it('a browser that cannot be unpacked is none, and the temporary folder stays what it was', async () => {
  vi.stubEnv('CHROMIUM_PATH', undefined)
  vi.stubEnv('PATH', '')
  for (const shared of [undefined, '/var/tmp']) {
    vi.stubEnv('TMPDIR', shared)
    expect(await chromiumHere()).toBeNull()
    expect(process.env.TMPDIR).toBe(shared)
  }
})
