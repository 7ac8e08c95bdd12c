import { expect, it } from 'vitest'
import { letters, madeOnce } from '@/lib/reports/files/letters'

it('letters that could not be made once are made again for whoever asks next', async () => {
  let turns = 0
  const asked = madeOnce(async () => {
    turns += 1
    if (turns === 1) throw new Error('the disk is away')
    return turns
  })
  const first = await Promise.allSettled([asked(), asked()])
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await Promise.all([asked(), asked(), asked()])).toEqual([2, 2, 2])
})

it('letters are made once for all', async () => {
  const [one, other] = [letters(), letters()]
  expect(one).toBe(other)
  expect(await one).toContain('font-weight:700')
})
