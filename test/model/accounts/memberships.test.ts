import { describe, expect, it } from 'vitest'
import { together, type Place } from '@/lib/accounts/model/memberships'

const place = (
  status: Place['status'],
  role: Place['role'] = 'member',
  more: Partial<Place> = {},
): Place => ({
  ...{ role, status, joinedAt: null, endsAt: null },
  ...more,
})

describe('one person’s two places in a community', () => {
  it('keep the nearer standing and the higher role', () => {
    expect(together(place('left', 'animator'), place('member'))).toMatchObject({
      status: 'member',
      role: 'member',
    })
    expect(together(place('member'), place('member', 'animator')).role).toBe('animator')
    expect(together(place('requested'), place('invited', 'contributor'))).toMatchObject({ status: 'invited' })
  })

  it('keep the earlier arrival, and no end where one of them has none', () => {
    const [early, late] = [new Date('2024-01-01'), new Date('2025-01-01')]
    expect(
      together(
        place('member', 'guest', { joinedAt: late, endsAt: late }),
        place('member', 'member', { joinedAt: early }),
      ),
    ).toMatchObject({
      joinedAt: early,
      endsAt: null,
      role: 'member',
    })
  })

  it('let a ban follow the person, unless they answer for the community', () => {
    expect(together(place('member'), place('banned')).status).toBe('banned')
    expect(together(place('banned'), place('member', 'owner'))).toMatchObject({
      status: 'member',
      role: 'owner',
    })
  })
})
