import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

const everyday = [
  ['home', '/'],
  ['communities', '/communautes'],
  ['newCommunity', '/communautes/nouvelle'],
  ['directory', '/annuaire'],
  ['search', '/recherche'],
  ['accountRequests', '/comptes/demandes'],
  ['managers', '/encadrants'],
  ['notifications', '/notifications'],
] as const

const account = [
  ['profile', '/compte'],
  ['expertise', '/compte/expertise'],
  ['activity', '/compte/activite'],
  ['firstSteps', '/compte/premiers-pas'],
  ['security', '/compte/securite'],
  ['notificationSettings', '/notifications/reglages'],
] as const

const about = [
  ['accessibility', '/accessibilite'],
  ['notice', '/mentions-legales'],
  ['privacy', '/donnees-personnelles'],
  ['cookies', '/cookies'],
  ['terms', '/cgu'],
  ['stats', '/stats'],
  ['figures', '/bilans/interface/documentation'],
] as const

/** Every door that the reader may open. */
export async function SiteMap({
  isSignedIn,
  administration,
}: {
  isSignedIn: boolean
  /** Where the administration begins for them, when they have a part in it. */
  administration: string | undefined
}) {
  const t = await translator('legal')
  const signedOut = [
    ['home', '/'],
    ['signIn', '/connexion'],
    ['managers', '/encadrants'],
  ] as const
  const steering = [
    ['practices', '/pratiques'],
    ['skillMap', '/competences/carte'],
    ['course', '/pratiques/parcours'],
    ['quotations', '/pratiques/citations'],
    ['proof', '/pratiques/preuve'],
    ['programmes', '/pratiques/programmes'],
    ['measures', '/mesures'],
    ['sleeping', '/mesures/sommeil'],
    ['reliability', '/mesures/fiabilite'],
    ['adoption', '/mesures/ministeres'],
    ['formulas', '/mesures/formules'],
    ...(administration ? ([['administration', administration]] as const) : []),
  ] as const
  const groups = isSignedIn
    ? ([
        ['everyday', everyday],
        ['account', account],
        ['steering', steering],
        ['about', about],
      ] as const)
    : ([
        ['everyday', signedOut],
        ['about', about],
      ] as const)
  return (
    <Page title={t('siteMap.title')} lead={t('siteMap.lead')}>
      <div className="os-sitemap">
        {groups.map(([group, links]) => (
          <section key={group}>
            <h2>{t(`siteMap.${group}`)}</h2>
            <ul>
              {links.map(([key, href]) => (
                <li key={href}>
                  <a href={href}>{t(`siteMap.${key}`)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}
