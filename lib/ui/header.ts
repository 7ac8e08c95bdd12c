import type { Locale } from '@/lib/i18n/catalogues'
import { formattersIn } from '@/lib/i18n/formatters'
import { translatorIn } from '@/lib/i18n/translate'
import { html, type Markup } from './html'
import { logo } from './Logo'

export type Section =
  'home' | 'communities' | 'directory' | 'practices' | 'measures' | 'administration' | 'statistics'

export type ShellPerson = {
  name: string
  initials: string
  unread: number
  /** Where the administration begins for them; null when they have no part in it. */
  administration: string | null
}

type HeaderProps = {
  person: ShellPerson | null
  current: Section | null
  locale: Locale
  demo: boolean
  stateBrand: boolean
}

const paths: Record<Section, string> = {
  home: '/',
  communities: '/communautes',
  directory: '/annuaire',
  practices: '/pratiques',
  measures: '/mesures',
  administration: '/administration',
  statistics: '/stats',
}

/** Which entry of the main menu a path belongs to. */
export function sectionOf(path: string): Section | null {
  if (path === '/') return 'home'
  // Reports are what measures become.
  if (path === '/bilans' || path.startsWith('/bilans/')) return 'measures'
  const found = Object.entries(paths).find(
    ([, start]) => start !== '/' && (path === start || path.startsWith(`${start}/`)),
  )
  return found ? (found[0] as Section) : null
}

const sectionsFor = (person: ShellPerson | null): Section[] => {
  if (!person) return ['home', 'statistics']
  return person.administration
    ? ['home', 'communities', 'directory', 'practices', 'measures', 'administration']
    : ['home', 'communities', 'directory', 'practices', 'measures']
}

/** The parts that are the same for everybody who reads in that language. */
function fixedParts(locale: Locale) {
  const t = translatorIn(locale, 'shell')
  const skipTo = (id: string, label: string) => html`<li><a class="fr-link" href="#${id}">${label}</a></li>`
  const skipLinks = (signedIn: boolean) =>
    html`<div class="fr-skiplinks">
      <nav class="fr-container" aria-label="${t('skipLinks')}">
        <ul class="fr-skiplinks__list">
          ${skipTo('contenu', t('skipContent'))}${skipTo('menu', t('skipMenu'))}${signedIn && skipTo('recherche', t('skipSearch'))}${skipTo('pied-de-page', t('skipFooter'))}
        </ul>
      </nav>
    </div>`
  const wordmark = html`<a class="os-brand" href="/" aria-label="${t('homeLink')}"
    >${logo}<span class="os-brand__name">${t('name')}</span></a
  >`
  return {
    t,
    of: formattersIn(locale).of,
    skipLinksIn: skipLinks(true),
    skipLinksOut: skipLinks(false),
    demo: html`<p class="os-demo">
      <span class="fr-icon-information-line fr-icon--sm" aria-hidden="true"></span>${t('demo')}
    </p>`,
    brand: html`<div class="os-header__brand">
      ${wordmark}
      <p class="os-brand__tagline">${t('tagline')}</p>
    </div>`,
    stateBrand: html`<div class="os-header__brand">
      <p class="fr-logo">République<br />Française</p>
      ${wordmark}
      <p class="os-brand__tagline">${t('tagline')}</p>
    </div>`,
    search: html`<search class="os-header__search">
      <form action="/recherche" class="os-search">
        <label class="fr-sr-only" for="recherche">${t('searchHint')}</label>
        <input
          class="fr-input"
          id="recherche"
          name="q"
          type="search"
          placeholder="${t('searchHint')}"
          autocomplete="off"
          enterkeyhint="search"
          required
        />
        <button class="fr-btn fr-btn--tertiary-no-outline fr-icon-search-line" type="submit">
          ${t('search')}
        </button>
      </form>
    </search>`,
    signIn: html`<a class="fr-btn fr-btn--sm" href="/connexion">${t('signIn')}</a>`,
    accountLinks: html`<ul class="os-menu__list">
        <li><a class="os-menu__link fr-icon-user-line" href="/compte">${t('profile')}</a></li>
        <li>
          <a class="os-menu__link fr-icon-line-chart-line" href="/compte/activite">${t('activity')}</a>
        </li>
        <li><a class="os-menu__link fr-icon-lock-line" href="/compte/securite">${t('security')}</a></li>
        <li>
          <a class="os-menu__link fr-icon-notification-3-line" href="/notifications/reglages"
            >${t('notificationSettings')}</a
          >
        </li>
      </ul>
      <form method="post" action="/deconnexion">
        <button class="os-menu__link fr-icon-logout-box-r-line" type="submit">${t('signOut')}</button>
      </form>`,
  }
}

const parts: Partial<Record<Locale, ReturnType<typeof fixedParts>>> = {}

function navigation(
  person: ShellPerson | null,
  current: Section | null,
  { t }: ReturnType<typeof fixedParts>,
): Markup {
  const link = (section: Section) =>
    html`<li class="fr-nav__item">
      <a
        class="fr-nav__link"
        href="${(section === 'administration' && person?.administration) || paths[section]}"
        ${section === current ? html` aria-current="page"` : ''}
        >${t(section)}</a
      >
    </li>`
  return html`<div class="os-header__menu" id="menu" tabindex="-1">
    <button
      class="fr-btn fr-btn--tertiary-no-outline fr-icon-menu-fill os-header__burger"
      type="button"
      popovertarget="menu-principal"
    >
      ${t('menu')}
    </button>
    <nav class="fr-nav os-nav" id="menu-principal" popover aria-label="${t('mainMenu')}">
      <ul class="fr-nav__list">
        ${sectionsFor(person).map(link)}
      </ul>
    </nav>
  </div>`
}

function tools(
  person: ShellPerson | null,
  { t, of, signIn, accountLinks }: ReturnType<typeof fixedParts>,
): Markup {
  if (!person) return html`<div class="os-header__tools">${signIn}</div>`
  const { name, initials, unread } = person
  const badge =
    unread > 0 &&
    html`<span class="os-bell__count" aria-hidden="true">${unread > 99 ? t('manyUnread') : unread}</span>`
  return html`<div class="os-header__tools">
    <a class="os-bell fr-icon-notification-3-line" href="/notifications"
      ><span class="fr-sr-only">${unread > 0 ? t('unread', { count: unread }) : t('notifications')}</span
      >${badge}</a
    >
    <button class="os-account" type="button" popovertarget="compte">
      <span class="os-avatar os-avatar--own" aria-hidden="true">${initials}</span
      ><span class="fr-sr-only">${t('accountOf', { of: of(name) })}</span
      ><span class="fr-icon-arrow-down-s-line fr-icon--sm" aria-hidden="true"></span>
    </button>
    <div class="os-menu" id="compte" popover>
      <p class="os-menu__who">${name}</p>
      ${accountLinks}
    </div>
  </div>`
}

/** Skip links, demonstration notice, brand, search, tools and main menu, as markup. */
export function header({ person, current, locale, demo, stateBrand }: HeaderProps): Markup {
  const fixed = (parts[locale] ??= fixedParts(locale))
  return html`${person ? fixed.skipLinksIn : fixed.skipLinksOut}
    <header class="fr-header os-header">
      ${demo && fixed.demo}
      <div class="fr-container os-header__row">
        ${stateBrand ? fixed.stateBrand : fixed.brand}${person && fixed.search}${tools(person, fixed)}${navigation(person, current, fixed)}
      </div>
    </header>`
}
