/** Where each part of a bar begins and ends, one on the other; below zero what is taken away; null where there is nothing. */
export function stacked(parts: (number | null)[]): ([number, number] | null)[] {
  let [above, below] = [0, 0]
  return parts.map((part) => {
    if (part === null) return null
    const from = part < 0 ? below : above
    if (part < 0) below += part
    else above += part
    return [from, from + part]
  })
}
