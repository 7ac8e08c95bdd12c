import { describe, expect, it } from 'vitest'
import { networkOf, ownPath } from '@/lib/auth'

describe('where one goes back to', () => {
  it.each([
    ['/communautes', '/communautes'],
    ['/recherche?q=a%20b&page=2#resultats', '/recherche?q=a%20b&page=2#resultats'],
    ['/communautes/../notifications', '/notifications'],
    ['/fichiers/@nadia', '/fichiers/@nadia'],
  ])('%s is ours', (asked, path) => expect(ownPath(asked)).toBe(path))

  // The shapes of the public lists of open redirects: scheme-less, backslashes, control characters, user parts, dots.
  it.each([
    'https://evil.example',
    'http:evil.example',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '/%5cevil.example/\\',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    ' //evil.example',
    '\u0000//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/./\\evil.example',
    '//evil.example@osmose.invalid',
    '//osmose.invalid.evil.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'evil.example',
    '@evil.example',
    '.evil.example',
    '?retour=//evil.example',
    '//[::1]/',
    '//%65vil.example',
    '//evil%E3%80%82example',
    '〱//evil.example',
    `/${'a'.repeat(3000)}`,
    '',
    null,
    undefined,
  ])('%j is not', (asked) => expect(ownPath(asked)).toBe('/'))

  it('a page of the way in is no place to come back to', () => {
    for (const path of [
      '/connexion',
      '/connexion/lien',
      '/deconnexion',
      '/mot-de-passe/oublie',
      '/api/auth/sign-out',
    ])
      expect(ownPath(path, '/accueil')).toBe('/accueil')
    expect(ownPath('/connexions-utiles')).toBe('/connexions-utiles')
  })
})

describe('the network somebody comes from', () => {
  const from = (said: string) => networkOf(new Headers({ 'x-forwarded-for': said }))
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4431', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
  ])('%s', (said, network) => expect(from(said)).toBe(network))

  it('is what our own proxy saw, never what the browser claims', () => {
    expect(from('203.0.113.9, 192.0.2.7')).toBe('192.0.2.7')
    process.env.TRUSTED_PROXIES = '2'
    expect(from('203.0.113.9, 192.0.2.7, 10.0.0.1')).toBe('192.0.2.7')
    expect(from('192.0.2.7')).toBe('192.0.2.7')
    delete process.env.TRUSTED_PROXIES
  })
})
