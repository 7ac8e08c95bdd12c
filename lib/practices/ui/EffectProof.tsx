import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { effectRules } from '../model/effect/rules'
import type { EffectSaid } from '../measures/effects'
import { MeasuredShare } from './MeasuredShare'
import { chanceSaid, shareSaid } from './shareSaid'

/** Why an adoption may count for nothing, in the order in which it is said. */
const reasons = ['too-young', 'not-over', 'asleep', 'few-controls', 'again', 'unknown'] as const

/** What is known of the effect of a practice, said plainly: never louder than it is, and never without its interval. */
export async function EffectProof({ effect, isFailure }: { effect: EffectSaid | null; isFailure: boolean }) {
  const [t, format] = await Promise.all([translator('proof'), formatters()])
  return (
    <>
      {effect === null || effect.withheld !== null ? (
        <p>{withheldSaid(effect, isFailure, t)}</p>
      ) : (
        <Measured effect={effect} isFailure={isFailure} t={t} format={format} />
      )}
      {effect?.withheld === null && <Aside effect={effect} t={t} />}
      <p>
        <a href="/pratiques/preuve">{t('how')}</a>
      </p>
    </>
  )
}

type Words = { t: Translate<'proof'>; format: Formatters }

/** Nobody adopts what did not work: it is taken into account. */
const said = <Key extends 'notYet' | 'fewAdopters' | 'adopters' | 'chosen'>(isFailure: boolean, key: Key) =>
  isFailure ? (`heeded.${key}` as const) : key

function withheldSaid(effect: EffectSaid | null, isFailure: boolean, t: Translate<'proof'>): string {
  const least = { adopters: effectRules.leastAdopters, controls: effectRules.leastControls }
  if (effect === null) return t(said(isFailure, 'notYet'), least)
  return effect.withheld === 'few-controls'
    ? t('fewControls', { least: least.controls })
    : t(said(isFailure, 'fewAdopters'), { count: effect.adopters, least: least.adopters })
}

function Measured({ effect, isFailure, t, format }: { effect: EffectSaid; isFailure: boolean } & Words) {
  const { share, shareLow, shareHigh, verdict, adopters, controls, placeboP, adjustedP, on } = effect
  const words = {
    effect: shareSaid(share, effect.estimate!, t, format),
    low: shareSaid(shareLow, effect.low!, t, format),
    high: shareSaid(shareHigh, effect.high!, t, format),
  }
  const sentence = t('effect', { ...words, verdict: t(`verdict.${verdict!}`) })
  const chance = (p: number) => chanceSaid(p, t, format)
  const rows = [
    [t('row.effect'), words.effect],
    [t('row.low'), words.low],
    [t('row.high'), words.high],
    [t('row.placebo'), chance(placeboP!)],
    [t('row.adjusted'), chance(adjustedP!)],
    [t('row.adopters'), format.number(adopters)],
    [t('row.controls'), format.number(controls)],
    [t('row.together'), format.number(effect.together)],
    [t('row.on'), format.day(on)],
    [t('row.version'), effect.version],
  ] as const
  return (
    <MeasuredShare
      on={t(said(isFailure, 'adopters'), { count: adopters })}
      sentence={sentence}
      chance={t('placeboSaid', { chance: chance(placeboP!) })}
      low={shareLow}
      value={share}
      high={shareHigh}
      said={{ low: words.low, value: words.effect, high: words.high, zero: t('zero') }}
      table={{
        ...{ summary: t('table'), caption: t('tableCaption') },
        ...{ name: t('row.name'), value: t('row.value') },
      }}
      rows={rows}
    >
      <p>{t(said(isFailure, 'chosen'))}</p>
      {!effect.isSettled && <p className="os-meta">{t('unsettled')}</p>}
    </MeasuredShare>
  )
}

/** Adoptions that count for nothing, and why. */
function Aside({ effect: { aside }, t }: { effect: EffectSaid; t: Translate<'proof'> }) {
  const counted = reasons.filter((reason) => (aside[reason] ?? 0) > 0)
  if (counted.length === 0) return null
  return (
    <details className="os-details">
      <summary>{t('asideTitle', { count: counted.reduce((sum, each) => sum + aside[each]!, 0) })}</summary>
      <ul>
        {counted.map((reason) => (
          <li key={reason}>
            {t(`aside.${reason}`, { count: aside[reason]!, least: effectRules.leastControls })}
          </li>
        ))}
      </ul>
    </details>
  )
}
