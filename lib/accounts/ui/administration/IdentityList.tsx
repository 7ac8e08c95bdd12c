import { departementName } from '@/lib/directory/ui/words'
import { translator } from '@/lib/i18n'
import type { AccountSheet } from '../../administration/sheet'
import type { Attribute } from '../../model/provenance'

/** What the account says, each with the one who said it last. */
export async function IdentityList({ account }: { account: AccountSheet }) {
  const [t, own] = await Promise.all([translator('lifeCycle'), translator('accounts')])
  const rows: [Attribute, string | null][] = [
    ['givenName', account.givenName],
    ['usualName', account.usualName],
    ['email', account.email],
    ['organisationId', account.organisation],
    ['unitId', account.unit],
    ['jobTitle', account.jobTitle],
    ['phone', account.phone],
    ['departement', account.departement && departementName(account.departement)],
    ['city', account.city],
    ['externalId', account.externalId],
    ['type', own(`types.${account.type}`)],
    ['level', t(`level.${account.level}`)],
  ]
  return (
    <dl className="os-identity">
      {rows.map(([attribute, value]) => {
        const source = account.sourceOf(attribute)
        return (
          <div key={attribute}>
            <dt>{t(`attribute.${attribute}`)}</dt>
            <dd>
              {value || <span className="os-identity__none">{t('sheet.unsaid')}</span>}
              {value && source && <span className="fr-hint-text">{t(`source.${source}`)}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
