import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { locale } from '@/lib/i18n'
import { sectionOf } from '@/lib/ui/header'
import { Shell } from '@/lib/ui/Shell'
import { isTheme, themeCookie } from '@/lib/ui/theme'
import '@/public/dsfr/osmose.css'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Osmose', template: '%s — Osmose' },
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

const stateBrand = process.env.STATE_BRAND === 'true'
const demo = process.env.OSMOSE_DEMO_DATA === 'true'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, cookieJar, sent] = await Promise.all([locale(), cookies(), headers()])
  const chosen = cookieJar.get(themeCookie)?.value
  const theme = isTheme(chosen) ? chosen : 'system'
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
          href={stateBrand ? '/dsfr/fonts/Marianne-Regular.woff2' : '/dsfr/fonts/inter-latin-wght-normal.woff2'}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        {stateBrand && <link rel="stylesheet" href="/dsfr/state.css" />}
      </head>
      <body>
        <Shell
          person={null}
          current={sectionOf(sent.get('x-path') ?? '')}
          locale={language}
          theme={theme}
          demo={demo}
          stateBrand={stateBrand}
        >
          {children}
        </Shell>
      </body>
    </html>
  )
}
