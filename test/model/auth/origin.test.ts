import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requireSameOrigin } from '@/lib/auth/origin'

const passes = (headers: Record<string, string>) => {
  try {
    requireSameOrigin(new Headers(headers))
    return true
  } catch {
    return false
  }
}

beforeEach(() => vi.stubEnv('NODE_ENV', 'production'))
afterEach(() => vi.unstubAllEnvs())

describe('a change', () => {
  it('comes from the address we are known by, and says so', () => {
    vi.stubEnv('APP_URL', 'https://osmose.example')
    expect(passes({ origin: 'https://osmose.example', 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(passes({ origin: 'https://osmose.example' })).toBe(true)
    expect(passes({ host: 'osmose.example' })).toBe(false)
  })

  it('never comes from another site, even one that reached us under its own name', () => {
    vi.stubEnv('APP_URL', 'https://osmose.example')
    expect(passes({ origin: 'https://eve.example', host: 'osmose.example' })).toBe(false)
    expect(passes({ origin: 'https://eve.example', host: 'eve.example' })).toBe(false)
    expect(passes({ origin: 'https://osmose.example', 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(passes({ origin: 'null', host: 'osmose.example' })).toBe(false)
  })

  it('may call this machine by any of its names, when that is where we are', () => {
    vi.stubEnv('APP_URL', 'http://localhost:3000')
    expect(passes({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true)
    expect(passes({ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:3000' })).toBe(false)
    expect(passes({ origin: 'http://eve.example:3000', host: 'eve.example:3000' })).toBe(false)
  })
})
