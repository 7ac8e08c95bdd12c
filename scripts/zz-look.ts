import { writeFileSync } from 'node:fs'
import { closeDatabase, db } from '@/lib/db'
import { openBrowser } from '@/scripts/browser'
import { signedSession } from '@/scripts/screens/session'
async function main() {
  const url = process.env.LOOK_URL!
  const browser = await openBrowser()
  const skill = await db.skill.findFirstOrThrow({ where: { label: 'Cartographier' } })
  const who = process.env.LOOK_AS ?? 'nadia.benali@ecologie.gouv.example'
  const shots: [string, string, number, 'light' | 'dark', string[]][] = JSON.parse(process.env.LOOK!)
  for (const [name, path, width, scheme, keys] of shots) {
    const context = await browser.newContext({ baseURL: url, locale: 'fr-FR', viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' })
    await context.addCookies([{ name: 'osmose.session_token', value: await signedSession({ email: who }), url, httpOnly: true, sameSite: 'Lax' as const }])
    const page = await context.newPage()
    page.on('console', (m) => m.type() === 'error' && console.log(name, 'console', m.text().slice(0, 300)))
    page.on('pageerror', (e) => console.log(name, 'error', e.message.slice(0, 300)))
    await page.goto(path.replace('SKILL', skill.id), { timeout: 240_000 })
    await page.waitForTimeout(2500)
    for (const key of keys) { if (key.startsWith('focus')) await page.locator('.os-map__frame').focus(); else await page.keyboard.press(key) }
    await page.waitForTimeout(800)
    writeFileSync(`/tmp/look-${name}.png`, await page.screenshot({ fullPage: !keys.includes('focus!') }))
    await context.close()
  }
  await browser.close()
}
main().finally(closeDatabase)
