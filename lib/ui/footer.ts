import type { Locale } from '@/lib/i18n/catalogues'
import { translatorIn } from '@/lib/i18n/translate'
import { html, type Markup } from './html'
import { logo } from './Logo'
import { type Theme } from './theme'

const legalLinks = [
  ['/accessibilite', 'accessibility'],
  ['/mentions-legales', 'legalNotice'],
  ['/donnees-personnelles', 'personalData'],
  ['/cookies', 'cookies'],
  ['/plan-du-site', 'siteMap'],
  ['/cgu', 'terms'],
  ['/stats', 'stats'],
] as const

function make(locale: Locale, theme: Theme): Markup {
  const t = translatorIn(locale, 'shell')
  const choice = (value: Theme, label: string) =>
    html`<label class="os-choice"
      ><input
        type="radio"
        name="theme"
        value="${value}"
        ${value === theme && html` checked autofocus`}
      /><span>${label}</span></label
    >`
  const language = (value: Locale, label: string) =>
    html`<button
      class="os-footer__link"
      type="submit"
      name="langue"
      value="${value}"
      lang="${value}"
      ${value === locale ? html` aria-current="true"` : ''}
    >
      ${label}
    </button>`
  return html`<div class="fr-container os-footer__body">
      <div class="os-footer__top">
        <div class="os-brand">${logo}<span class="os-brand__name">${t('name')}</span></div>
        <p>${t('footerText')}</p>
      </div>
      <nav aria-label="${t('footerLinks')}">
        <ul class="os-footer__links">
          ${legalLinks.map(([href, key]) => html`<li><a class="os-footer__link" href="${href}">${t(key)}</a></li>`)}
        </ul>
      </nav>
      <div class="os-footer__bottom">
        <button class="os-footer__link fr-icon-theme-fill" type="button" popovertarget="affichage">
          ${t('display')}
        </button>
        <form method="post" action="/preferences" class="os-footer__languages" aria-label="${t('language')}">
          ${language('fr', t('inFrench'))}${language('en', t('inEnglish'))}
        </form>
        <p>${t('licence')}</p>
      </div>
    </div>
    <dialog class="os-dialog" id="affichage" popover aria-labelledby="affichage-titre">
      <form method="post" action="/preferences">
        <h2 class="fr-h5" id="affichage-titre">${t('displayTitle')}</h2>
        <fieldset class="os-choices">
          <legend>${t('theme')}</legend>
          ${choice('light', t('themeLight'))}${choice('dark', t('themeDark'))}${choice('system', t('themeSystem'))}
        </fieldset>
        <div class="os-dialog__acts">
          <button class="fr-btn" type="submit">${t('apply')}</button
          ><button
            class="fr-btn fr-btn--tertiary"
            type="button"
            popovertarget="affichage"
            popovertargetaction="hide"
          >
            ${t('close')}
          </button>
        </div>
      </form>
    </dialog>`
}

const made = new Map<string, Markup>()

/** The foot of every page: the same markup for everybody who reads in that language and that light. */
export function footer(locale: Locale, theme: Theme): Markup {
  const key = `${locale}.${theme}`
  const known = made.get(key)
  if (known) return known
  const markup = make(locale, theme)
  made.set(key, markup)
  return markup
}
