import { translator } from '@/lib/i18n'

/**
 * The way in with ProConnect. Its own look belongs to the State: it is shown where the deployer shows the State's
 * brand, and is an ordinary button elsewhere.
 */
export async function ProConnectButton({ href, stateBrand }: { href: string; stateBrand: boolean }) {
  const t = await translator('auth')
  return (
    <div className={stateBrand ? 'fr-connect-group' : 'os-proconnect'}>
      {stateBrand ? (
        <a className="fr-btn fr-connect pro-connect" href={href}>
          <span className="fr-connect__login">{t('proConnect.login')}</span>
          <span className="fr-connect__brand">{t('proConnect.brand')}</span>
        </a>
      ) : (
        <a className="fr-btn fr-btn--lg" href={href}>
          {t('proConnect.button')}
        </a>
      )}
      <p className="fr-hint-text">
        {t('proConnect.hint')}{' '}
        <a href="https://www.proconnect.gouv.fr/" target="_blank" rel="noopener">
          {t('proConnect.what')} <span className="fr-sr-only">{t('proConnect.newWindow')}</span>
        </a>
      </p>
    </div>
  )
}
