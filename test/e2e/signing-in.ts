import type { Page } from 'playwright-core'
import { PASSWORD } from '@/test/slices/accounts/door'

/** Until the page itself is there: an address that only speaks of it (`?retour=…`) does not count. */
export const arrives = (page: Page, path: string) => page.waitForURL(({ pathname }) => pathname === path)

export async function signIn(page: Page, email: string, password = PASSWORD) {
  if (!/^https?:[^?]*\/connexion/.test(page.url())) await page.goto('/connexion?retour=/compte')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.locator('main').getByRole('button', { name: 'Se connecter' }).click()
}
