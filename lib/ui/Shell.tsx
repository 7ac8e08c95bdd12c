import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/catalogues'
import { footer } from './footer'
import { header, type Section, type ShellPerson } from './header'
import { inner } from './html'
import type { Theme } from './theme'

export type { Section, ShellPerson } from './header'

export type ShellProps = {
  person: ShellPerson | null
  /** Where we are, for `aria-current`. */
  current: Section | null
  locale: Locale
  theme: Theme
  /** The platform shows invented people: every page says so. */
  demo: boolean
  /** An authorised body shows the State's bloc-marque. */
  stateBrand?: boolean
  children: ReactNode
}

/** What stands around every page. It reads nothing, and costs three elements. */
export function Shell({ person, current, locale, theme, demo, stateBrand = false, children }: ShellProps) {
  return (
    <>
      <div className="os-top" {...inner(header({ person, current, locale, demo, stateBrand }))} />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer
        id="pied-de-page"
        tabIndex={-1}
        className="fr-footer os-footer"
        {...inner(footer(locale, theme))}
      />
    </>
  )
}
