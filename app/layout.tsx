import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { currentViewer, isPerson } from '@/lib/auth'
import { locale, translatorIn } from '@/lib/i18n'
import { unreadCount } from '@/lib/notifications'
import { isAnswering, isDemonstration } from '@/lib/platform'
import { firstTab } from '@/lib/platform/ui/AdministrationTabs'
import type { Viewer } from '@/lib/policy'
import { initialsOf } from '@/lib/ui/Avatar'
import { sectionOf, type ShellPerson } from '@/lib/ui/header'
import { Shell } from '@/lib/ui/Shell'
import { isTheme, themeCookie } from '@/lib/ui/theme'
import { Told } from '@/lib/ui/Told'
import { toldCookie } from '@/lib/ui/toldCookie'
import { unavailableDigest } from '@/lib/ui/unavailableDigest'
import '@/public/dsfr/osmose.css'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Osmose', template: '%s — Osmose' },
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

const stateBrand = process.env.STATE_BRAND === 'true'

/** Whoever asks; when the database is the one that fails, the page says so instead of showing a number. */
async function viewerOrWhy(): Promise<Viewer> {
  try {
    return await currentViewer()
  } catch (error) {
    if (error instanceof Error && !(await isAnswering())) Object.assign(error, { digest: unavailableDigest })
    throw error
  }
}

async function asShown(viewer: Viewer): Promise<ShellPerson | null> {
  if (!isPerson(viewer)) return null
  return {
    name: viewer.name,
    initials: initialsOf(viewer.name),
    unread: await unreadCount(viewer),
    isAdministrator: firstTab(viewer) !== null,
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, jar, sent, viewer] = await Promise.all([locale(), cookies(), headers(), viewerOrWhy()])
  const [person, demo] = await Promise.all([asShown(viewer), isDemonstration()])
  const chosen = jar.get(themeCookie)?.value
  const theme = isTheme(chosen) ? chosen : 'system'
  const told = jar.get(toldCookie)?.value
  return (
    <html
      lang={language}
      data-fr-scheme={theme}
      data-fr-theme={theme === 'system' ? undefined : theme}
      data-brand={stateBrand ? 'state' : undefined}
    >
      <head>
        <link
          rel="preload"
          href={
            stateBrand ? '/dsfr/fonts/Marianne-Regular.woff2' : '/dsfr/fonts/inter-latin-wght-normal.woff2'
          }
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        {stateBrand && <link rel="stylesheet" href="/dsfr/state.css" />}
      </head>
      <body>
        <Shell
          person={person}
          current={sectionOf(sent.get('x-path') ?? '')}
          locale={language}
          theme={theme}
          demo={demo}
          stateBrand={stateBrand}
        >
          {told && <Told message={told} closeLabel={translatorIn(language, 'ui')('close')} />}
          {children}
        </Shell>
      </body>
    </html>
  )
}
