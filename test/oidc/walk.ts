/** Walks through ProConnect's pages as a browser does, without a screen, until it is sent back to the site. */
export async function walkThrough(start: string, sub: string, back: string): Promise<URLSearchParams> {
  const jar = new Map<string, string>()
  let url = start
  for (let step = 0; step < 12; step += 1) {
    if (url.startsWith(back)) return new URL(url).searchParams
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    for (const header of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = header.split(';')[0]!.split(/=(.*)/s)
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next) url = new URL(next, url).href
    else if (url.includes('/choix/') && answer.ok) url = `${url}?qui=${encodeURIComponent(sub)}`
    else throw new Error(`ProConnect answered ${answer.status}: ${await answer.text()}`)
  }
  throw new Error('ProConnect sends us in circles')
}
