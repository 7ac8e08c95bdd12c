import { translator } from '@/lib/i18n'
import type { ProgrammeShown } from '../queries/programmes'
import { MeasuredShare } from './MeasuredShare'
import { shareSaid } from './shareSaid'
import type { ProgrammeWords } from './ProgrammeView'

/** Those who were drawn beside those who waited: chance parted them, so that this is a true comparison. */
export async function ProgrammeResult({
  programme,
  t,
  format,
}: { programme: ProgrammeShown } & ProgrammeWords) {
  const { state, comparison, laterOn, isLate, isPlaceForAll } = programme
  if (state !== 'drawn' || isPlaceForAll) return null
  const proof = await translator('proof')
  return (
    <section className="os-reading" aria-labelledby="resultat">
      <h2 id="resultat">{t('result.title')}</h2>
      {comparison ? (
        said()
      ) : (
        <p>{t(isLate ? 'result.late' : 'result.soon', { date: format.day(laterOn) })}</p>
      )}
    </section>
  )

  function said() {
    const { chosen, waiting, difference, share, shareLow, shareHigh, p, on, version } = comparison!
    if (difference === null || p === null) return <p>{t('result.few', { chosen, waiting })}</p>
    const [low, high] = [comparison!.low!, comparison!.high!]
    const verdict = low > 0 ? 'more' : high < 0 ? 'fewer' : 'unclear'
    const words = {
      effect: shareSaid(share, difference, proof, format),
      low: shareSaid(shareLow, low, proof, format),
      high: shareSaid(shareHigh, high, proof, format),
    }
    const sentence = t('result.sentence', { ...words, verdict: t(`result.${verdict}`) })
    const rows = [
      [t('result.effect'), words.effect],
      [t('result.low'), words.low],
      [t('result.high'), words.high],
      [t('result.p'), format.percent(p, 1)],
      [t('result.chosen'), format.number(chosen)],
      [t('result.waiting'), format.number(waiting)],
      [t('result.on'), format.day(on.toISOString().slice(0, 10))],
      [t('result.version'), version],
    ] as const
    return (
      <MeasuredShare
        on={t('result.groups', { chosen, waiting })}
        sentence={sentence}
        low={shareLow}
        value={share}
        high={shareHigh}
        said={{ low: words.low, value: words.effect, high: words.high, zero: t('result.zero') }}
        table={{
          ...{ summary: t('result.table'), caption: t('result.caption') },
          ...{ name: t('result.name'), value: t('result.value') },
        }}
        rows={rows}
      >
        <p>{t('result.fair')}</p>
      </MeasuredShare>
    )
  }
}
