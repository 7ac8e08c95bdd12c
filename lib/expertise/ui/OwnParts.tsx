import { translator } from '@/lib/i18n'
import type { OwnExpertise } from '../queries/own'
import type { Named, OwnPart } from '../queries/ownParts'
import { SetAside } from './SetAside'

/** In sight at once; all the others are a press away. */
export const FIRST = 12

type OwnPartsProps = Pick<OwnExpertise, 'parts'> & { kind: Named['kind'] }

/** The communities where somebody answered, or the people whom they answered, each with how often. */
export async function OwnParts({ parts, kind }: OwnPartsProps) {
  const own = parts.filter((part) => part.kind === kind)
  if (own.length === 0) return null
  const t = await translator('expertise')
  const words = kind === 'community' ? ('own.places' as const) : ('own.people' as const)
  return (
    <>
      <h3>{t(words)}</h3>
      <p className="fr-hint-text">{t(`${words}Hint`)}</p>
      <Parts parts={own.slice(0, FIRST)} />
      {own.length > FIRST && (
        <details className="os-details">
          <summary>{t('own.others', { count: own.length - FIRST })}</summary>
          <Parts parts={own.slice(FIRST)} />
        </details>
      )}
    </>
  )
}

async function Parts({ parts }: { parts: OwnPart[] }) {
  const t = await translator('expertise')
  return (
    <ul className="os-subjects">
      {parts.map(({ kind, of, name, href, answers }) => {
        const word = name ?? t(kind === 'community' ? 'own.gonePlace' : 'own.gonePerson')
        return (
          <li key={of} className="os-subject">
            <div className="os-subject__head">
              <p className="os-subject__name">
                {href ? <a href={href}>{word}</a> : word}{' '}
                <span className="os-subject__count">{t('own.answers', { count: answers })}</span>
              </p>
              <SetAside kind={kind} of={of} word={word} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
