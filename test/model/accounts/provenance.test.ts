import { describe, expect, it } from 'vitest'
import { attributes, isLocked, mayWrite, type Provenance } from '@/lib/accounts/model/provenance'

describe('who may write an attribute', () => {
  it.each([
    ['a list', 'import', 'usualName', {}, true],
    ['a list over ProConnect', 'import', 'usualName', { usualName: 'proconnect' }, false],
    ['ProConnect over a list', 'proconnect', 'usualName', { usualName: 'import' }, true],
    ['a directory over an administrator', 'scim', 'email', { email: 'administrator' }, true],
    ['an administrator over a directory', 'administrator', 'email', { email: 'scim' }, false],
    ['oneself over a list, for a function', 'self', 'jobTitle', { jobTitle: 'import' }, true],
    ['a list over what the person corrected', 'import', 'jobTitle', { jobTitle: 'self' }, false],
    ['a directory over what the person said', 'ldap', 'jobTitle', { jobTitle: 'self' }, true],
    ['a list, over what only the person says', 'import', 'about', {}, false],
    ['again, by the same source', 'scim', 'phone', { phone: 'scim' }, true],
  ] as const)('%s', (_, source, attribute, provenance, answer) =>
    expect(mayWrite(attribute, source, provenance)).toBe(answer),
  )

  it('never lets a person vouch for their own identity', () => {
    const vouched = attributes.filter((attribute) => isLocked(attribute, {}))
    expect(vouched).toEqual([
      'email',
      'givenName',
      'usualName',
      'organisationId',
      'unitId',
      'externalId',
      'level',
      'type',
      'accountEndsAt',
    ])
  })

  it('locks a function that a living directory owns', () => {
    const provenance: Provenance = { jobTitle: 'scim' }
    expect([isLocked('jobTitle', provenance), isLocked('city', provenance)]).toEqual([true, false])
  })
})
