import { formatters, translator } from '@/lib/i18n'
import type { Outcome } from '../model/path'
import type { Weight } from '../model/weight'

/** Fewer say as much. */
const MOST_SHOWN = 6
/** Below, no single one is worth a sentence. */
const TELLING = 0.2

/** Which assumptions an outcome hangs on: bars with their figures beside them. */
export async function Weights({
  weights,
  outcome,
  isKnown,
}: {
  weights: readonly Weight[]
  outcome: Outcome
  isKnown: boolean
}) {
  if (!isKnown) return null
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const [first] = weights
  return (
    <section aria-labelledby="ce-qui-pese">
      <h2 id="ce-qui-pese">{t('result.weights', { outcome: t(`ofOutcome.${outcome}`) })}</h2>
      {!first && <p>{t('result.noWeight')}</p>}
      {first && first.share >= TELLING && (
        <p>
          {t('result.weightsLead', {
            name: t(`assumptions.${first.key}.name`),
            share: format.percent(first.share),
          })}
        </p>
      )}
      <ul className="os-weights">
        {weights.slice(0, MOST_SHOWN).map(({ key, share }) => (
          <li key={key} className="os-path__step">
            <span>{t(`assumptions.${key}.name`)}</span>
            <b className="os-path__value">{format.percent(share)}</b>
            <span className="os-path__bar" aria-hidden="true">
              <i style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="os-meta">{t('result.weightsText')}</p>
    </section>
  )
}
