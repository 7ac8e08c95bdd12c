import { describe, expect, it } from 'vitest'
import { domainsOf, nameFromAddress, recipientsIn } from '@/lib/communities/model/recipients'

const emails = (pasted: string) => recipientsIn(pasted).recipients.map(({ email }) => email)

describe('a pasted list', () => {
  it('is read whatever separates the addresses', () => {
    expect(
      emails('ann@culture.gouv.fr, bob@culture.gouv.fr;eve@ecologie.gouv.fr\nmax@culture.gouv.fr\tida@x.fr'),
    ).toEqual([
      'ann@culture.gouv.fr',
      'bob@culture.gouv.fr',
      'eve@ecologie.gouv.fr',
      'max@culture.gouv.fr',
      'ida@x.fr',
    ])
    expect(emails('ann@culture.gouv.fr bob@culture.gouv.fr')).toEqual([
      'ann@culture.gouv.fr',
      'bob@culture.gouv.fr',
    ])
  })

  it('keeps names, as mail programs and directories write them', () => {
    const pasted =
      '"BENALI, Nadia" <nadia.benali@culture.gouv.fr>, Bob MARTIN <bob@culture.gouv.fr>; Eve DURAND <EVE@Ecologie.gouv.fr>'
    expect(recipientsIn(pasted)).toEqual({
      recipients: [
        { email: 'nadia.benali@culture.gouv.fr', name: 'Nadia BENALI' },
        { email: 'bob@culture.gouv.fr', name: 'Bob MARTIN' },
        { email: 'eve@ecologie.gouv.fr', name: 'Eve DURAND' },
      ],
      invalid: [],
    })
    expect(recipientsIn('Bob MARTIN\tbob@culture.gouv.fr').recipients).toEqual([
      { email: 'bob@culture.gouv.fr' },
    ])
  })

  it('writes to nobody twice', () => {
    expect(emails('ann@x.fr\nANN@x.fr\nAnn <ann@x.fr>')).toEqual(['ann@x.fr'])
  })

  it('says what it could not read', () => {
    expect(recipientsIn('ann@x.fr\nNadia\nbob@\nbob@@x.fr\na b@x.fr c@y.fr\n@x.fr\nx@y').invalid).toEqual(
      expect.arrayContaining(['Nadia', 'bob@', 'bob@@x.fr', '@x.fr', 'x@y']),
    )
    expect(recipientsIn('').recipients).toEqual([])
    expect(recipientsIn('x'.repeat(20_000)).invalid).toHaveLength(1)
  })
})

it('guesses a name from an address', () => {
  expect(nameFromAddress('nadia.benali-martin@culture.gouv.fr')).toBe('Nadia Benali-Martin')
  expect(nameFromAddress("p.o'neil+lettre@x.fr")).toBe("P O'Neil")
})

it('knows the domains an address belongs to', () => {
  expect(domainsOf('ann@drac.culture.gouv.fr')).toEqual([
    'drac.culture.gouv.fr',
    'culture.gouv.fr',
    'gouv.fr',
  ])
})
