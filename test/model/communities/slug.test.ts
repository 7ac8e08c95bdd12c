import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from '@/lib/communities/model/slug'

describe('the address of a community', () => {
  it('has no accent, no capital, no sign', () => {
    expect(slugOf('Accessibilité numérique & œuvres d’art')).toBe('accessibilite-numerique-oeuvres-d-art')
    expect(slugOf('  Île-de-France : À vos Ça !  ')).toBe('ile-de-france-a-vos-ca')
    expect(slugOf('会議')).toBe('')
  })

  it('is never the address of one of our pages', () => {
    expect(slugOf('Nouvelle')).toBe('communaute-nouvelle')
    expect(slugOf('Export')).toBe('communaute-export')
  })

  it('is always one that can be written as it is in a link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = slugOf(name)
        expect(slug).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(72)
      }),
    )
  })

  it('is the first one free', () => {
    expect(freeSlug('data', [])).toBe('data')
    expect(freeSlug('data', ['data', 'data-2', 'data-rh'])).toBe('data-3')
  })
})
