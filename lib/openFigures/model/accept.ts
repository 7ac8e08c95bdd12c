interface Range {
  type: string
  q: number
}

function rangesIn(accept: string): Range[] {
  return accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    const q = parameters.find((each) => each.startsWith('q='))?.slice(2)
    return { type, q: q === undefined ? 1 : Number(q) || 0 }
  })
}

/**
 * Which of these types the client would rather have (`Accept`, RFC 9110 §12.5.1); the first, where it has no wish of its own.
 * null: none of them.
 */
export function preferred<Type extends string>(accept: string | null, offered: readonly Type[]): Type | null {
  const ranges = rangesIn(accept?.trim() || '*/*')
  const wish = (type: string) =>
    [type, `${type.split('/')[0]}/*`, '*/*']
      .map((each) => ranges.find((range) => range.type === each))
      .find((range) => range !== undefined)?.q ?? 0
  const [best] = offered.toSorted((one, other) => wish(other) - wish(one))
  return best !== undefined && wish(best) > 0 ? best : null
}
