import { formatters, translator } from '@/lib/i18n'
import type { PracticeShown } from '../queries/practice'
import { conditionSaid } from './conditions'
import { EffectProof } from './EffectProof'
import { Effort } from './marks'
import { effortOf } from '../model/record'

/** Nobody here has read what comes with the platform: it does not say so. */
function meaningOf({ state, isFailure, starterKey, reviews }: PracticeShown) {
  if (starterKey && state === 'reviewed' && reviews.length === 0) return 'stateMeans.starter'
  return isFailure && state === 'replicated' ? 'heed.stateMeans' : (`stateMeans.${state}` as const)
}

/** What is known of it, said plainly; for whom; who wrote it. */
export async function Proof({ practice }: { practice: PracticeShown }) {
  const [t, of, format] = await Promise.all([
    translator('practices'),
    translator('communities'),
    formatters(),
  ])
  const { text, isFailure, keepers, authors, origin, starterKey, reviseOn } = practice
  return (
    <div className="os-practice__proof">
      <section className="os-card" aria-labelledby="preuve">
        <h2 className="os-card__title" id="preuve">
          {t('page.proof')}
        </h2>
        <p>{t(meaningOf(practice))}</p>
        <p>{t(isFailure ? 'heed.count' : 'adoptions', { count: keepers })}</p>
        <EffectProof effect={practice.effect} isFailure={isFailure} />
        <p className="os-meta">
          <span>
            {starterKey
              ? t('page.starter')
              : t('page.authors', { names: format.list(authors.map(({ name }) => name)) })}
          </span>
          {origin && <span>{t('page.origin', { name: origin.name })}</span>}
          <span>{t('page.revise', { date: format.date(reviseOn) })}</span>
        </p>
      </section>
      <section className="os-card os-card--quiet" aria-labelledby="pour-qui">
        <h2 className="os-card__title" id="pour-qui">
          {t('page.forWhom')}
        </h2>
        <ul>
          <li>
            {text.kinds.length === 0
              ? t('page.forAll')
              : text.kinds.map((kind) => of(`kind.${kind}.name`)).join(' · ')}
          </li>
          {text.stages.length > 0 && <li>{text.stages.map((stage) => t(`stage.${stage}`)).join(' · ')}</li>}
          <Members fewest={text.fewestMembers} most={text.mostMembers} />
          {effortOf(text) > 0 && (
            <li>
              <Effort minutes={effortOf(text)} />
            </li>
          )}
        </ul>
        <h3 className="os-practice__waits">{t('page.waitsFor')}</h3>
        {text.trigger.length === 0 ? (
          <p className="os-meta">{t('page.waitsForNothing')}</p>
        ) : (
          <ul>
            {text.trigger.map((condition) => (
              <li key={condition.signal}>{conditionSaid(t, format, condition)}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

async function Members({ fewest, most }: { fewest: number | null; most: number | null }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  if (fewest === null && most === null) return null
  const said = (count: number | null) => format.number(count ?? 0)
  const key = fewest === null ? 'membersUpTo' : most === null ? 'membersFrom' : 'membersBetween'
  return <li>{t(`page.${key}`, { fewest: said(fewest), most: said(most) })}</li>
}
