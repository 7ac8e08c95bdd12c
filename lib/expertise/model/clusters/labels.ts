/**
 * The same groups, numbered from 0 in the order of their first member.
 * @param group the group of each, any numbers from 0 to the length
 */
export function numbered(group: ArrayLike<number>): { label: Int32Array; groups: number } {
  const number = new Map<number, number>()
  const label = Int32Array.from(group, (each) => {
    const known = number.get(each)
    if (known !== undefined) return known
    number.set(each, number.size)
    return number.size - 1
  })
  return { label, groups: number.size }
}
