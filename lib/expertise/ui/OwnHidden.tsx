import { translator } from '@/lib/i18n'
import type { Hidden } from '../queries/ownParts'
import { SetAside } from './SetAside'

/** What was set aside for good, and the way to take it back. */
export async function OwnHidden({ hidden }: { hidden: Hidden[] }) {
  if (hidden.length === 0) return null
  const t = await translator('expertise')
  return (
    <section className="os-account-part" aria-labelledby="ecartes">
      <h2 id="ecartes">{t('own.hidden')}</h2>
      <p className="fr-hint-text">{t('own.hiddenHint')}</p>
      <ul className="os-subjects">
        {hidden.map(({ kind, of, name }) => {
          const word = name ?? t(kind === 'community' ? 'own.gonePlace' : 'own.gonePerson')
          return (
            <li key={`${kind} ${of}`} className="os-subject">
              <p className="os-subject__name">{word}</p>
              <SetAside kind={kind} of={of} word={word} isHidden />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
