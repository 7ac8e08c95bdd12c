/** The value of a cookie that a browser sends. */
export function cookieIn(headers: Headers, name: string): string | undefined {
  const pair = (headers.get('cookie') ?? '').split(/;\s*/).find((each) => each.startsWith(`${name}=`))
  if (pair === undefined) return undefined
  try {
    return decodeURIComponent(pair.slice(name.length + 1))
  } catch {
    // Not one of ours: we only write what can be read back.
    return undefined
  }
}
