import { translatorIn, type Locale } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'
import type { TableFile } from '@/lib/ui/tableFile'
import { assumptionKeys, assumptions } from './model/assumptions'
import { spreadOf } from './model/draw'
import { outcomes } from './model/path'
import type { Told } from './queries'
import { saidOrigin, saidSource } from './ui/words'

/** `?quoi=hypotheses`: what it takes, rather than what it gives. */
export const simulationTable = (
  told: Told & { name: string | null },
  address: Asked,
  language: Locale,
): TableFile =>
  one(address, 'quoi') === 'hypotheses' ? assumptionsTable(told, language) : monthsTable(told, language)

/** One row a month; storage in bytes, moderators in full-time equivalents. */
function monthsTable({ name, simulated }: Told & { name: string | null }, language: Locale): TableFile {
  const t = translatorIn(language, 'simulator')
  const known = outcomes.flatMap((outcome) => {
    const bands = simulated.bands[outcome]
    return bands ? [{ bands, outcome: outcome === 'storage' ? bytesOf(t) : t(`outcome.${outcome}`) }] : []
  })
  return {
    name: 'simulation',
    title: name ?? t('file.name'),
    header: [
      ...[t('file.month'), t('file.invited')],
      ...known.flatMap(({ outcome }) =>
        (['low', 'middle', 'high'] as const).map((each) => t(`file.${each}`, { outcome })),
      ),
    ],
    rows: simulated.invited.map((invited, month) => [
      ...[month + 1, Math.round(invited)],
      ...known.flatMap(({ bands }) => {
        const { low, middle, high } = bands[month]!
        return [low, middle, high].map((value) => Number(value.toPrecision(6)))
      }),
    ]),
  }
}

const bytesOf = (t: ReturnType<typeof translatorIn<'simulator'>>) =>
  `${t('outcome.storage')} (${t('file.bytes')})`

function assumptionsTable({ name, scenario }: Told & { name: string | null }, language: Locale): TableFile {
  const t = translatorIn(language, 'simulator')
  const { inputs } = scenario
  return {
    name: 'simulation-hypotheses',
    title: name ?? t('form.assumptions'),
    header: (['key', 'value', 'unit', 'spread', 'origin', 'source'] as const).map((each) =>
      t(`file.${each}`),
    ),
    rows: assumptionKeys.map((key) => {
      const rate = inputs.rates[key]
      const { is, typedAs } = assumptions[key]
      const unit =
        is === 'share' ? t('file.share') : typedAs === 'megabytes' ? t('file.bytes') : t(`unit.${typedAs}`)
      const said = `${t(`assumptions.${key}.name`)}. ${t(`assumptions.${key}.hint`)}`
      if (!rate) return [said, null, unit, null, t('origin.none'), '']
      return [
        said,
        Number(rate.value.toPrecision(6)),
        unit,
        Math.round(spreadOf(is, rate, inputs.plan.newMinistries) * 100),
        saidOrigin(key, rate, scenario, t),
        saidSource(key, rate, t),
      ]
    }),
  }
}
