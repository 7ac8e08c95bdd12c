import { CEILING, FLOOR, ruleInForce, USUAL } from '@/lib/disclosure'
import {
  comparable,
  engagementVersion,
  figureGroups,
  figures,
  formulaOf,
  healthExponent,
  healthFactors,
  healthVersion,
  normKeys,
  readingKeys,
  type Figure,
  type FigureGroup,
  type FigureKey,
} from '@/lib/engagement/schema'
import { MeasuresTabs } from '@/lib/engagement/ui/MeasuresTabs'
import { definitionOf, denominatorOf, fairnessOf } from '@/lib/engagement/ui/words'
import { formatters, translator } from '@/lib/i18n'
import { usualLengths } from '@/lib/time'
import { DataTable } from '@/lib/ui/DataTable'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page } from '@/lib/ui/Page'
import { horizons, shipped, signs, termNames, verdicts, vitalityVersion } from '@/lib/vitality/schema'
import { oversightVersion } from '../model/report'
import { leastCommunities } from '../model/spread'

/** The window that definitions are said with here: the usual one (METRICS §1). */
const usualDays = 28

const groups = Object.keys(figureGroups) as FigureGroup[]
const sections = ['signs', 'always', 'figures', 'health', 'wholes', 'vitality', 'disclosure'] as const
const anchors: Record<(typeof sections)[number], string> = {
  signs: 'signes',
  always: 'hors-champ',
  figures: 'chiffres',
  health: 'sante',
  wholes: 'ensembles',
  vitality: 'vitalite',
  disclosure: 'secret',
}

/** What every figure is and how it is computed, told by the objects that compute it. */
export async function Formulas() {
  const [t, measured, format] = await Promise.all([
    translator('oversight'),
    translator('engagement'),
    formatters(),
  ])
  const lengths = format.list(usualLengths.map((days) => format.number(days)))
  const rule = ruleInForce()
  return (
    <Page
      title={t('formulas.title')}
      lead={t('formulas.lead')}
      trail={[{ label: measured('list.title'), href: '/mesures' }]}
    >
      <MeasuresTabs current="formulas" />
      <nav aria-label={t('formulas.contents')} className="os-prose">
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${anchors[section]}`}>{t(`formulas.${section}`)}</a>
              {section === 'figures' && (
                <ul>
                  {groups.map((group) => (
                    <li key={group}>
                      <a href={`#chiffres-${group}`}>{measured(`figures.group.${group}`)}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <section className="os-prose" aria-labelledby={anchors.signs}>
        <h2 id={anchors.signs}>{t('formulas.signs')}</h2>
        <p>{t('formulas.signsText', { lengths })}</p>
      </section>
      <section className="os-prose" aria-labelledby={anchors.always}>
        <h2 id={anchors.always}>{t('formulas.always')}</h2>
        <p>{t('formulas.alwaysText')}</p>
      </section>
      <section aria-labelledby={anchors.figures}>
        <h2 id={anchors.figures}>{t('formulas.figures')}</h2>
        {groups.map((group) => (
          <div key={group}>
            <h3 id={`chiffres-${group}`}>{measured(`figures.group.${group}`)}</h3>
            {figureGroups[group].map((key) => (
              <OneFigure key={key} of={key} lengths={lengths} />
            ))}
          </div>
        ))}
      </section>
      <section className="os-prose" aria-labelledby={anchors.health}>
        <h2 id={anchors.health}>{t('formulas.health')}</h2>
        <p>
          {t('formulas.healthText', {
            factors: format.list(healthFactors.map((key) => measured(`figure.${key}.name`).toLowerCase())),
            exponent: format.number(healthExponent),
            version: healthVersion,
          })}
        </p>
      </section>
      <section className="os-prose" aria-labelledby={anchors.wholes}>
        <h2 id={anchors.wholes}>{t('formulas.wholes')}</h2>
        <p>{t('formulas.wholesText', { least: leastCommunities })}</p>
        <p>{t('formulas.wholesWho')}</p>
        <p>{t('formulas.wholesNight', { version: oversightVersion })}</p>
      </section>
      <Vitality />
      <section className="os-prose" aria-labelledby={anchors.disclosure}>
        <h2 id={anchors.disclosure}>{t('formulas.disclosure')}</h2>
        <p>
          {t('formulas.disclosureText', {
            ...{ minimum: rule.minimum, usual: USUAL, floor: FLOOR, ceiling: CEILING },
            dominance: format.percent(rule.dominance),
          })}
        </p>
      </section>
      <NotForPeople />
    </Page>
  )
}

/** One figure: meaning, formula, unit, window, denominator, what it leaves out, what is usual, version. */
async function OneFigure({ of, lengths }: { of: FigureKey; lengths: string }) {
  const [t, measured] = await Promise.all([translator('oversight'), translator('engagement')])
  const figure: Figure = figures[of]
  const over = denominatorOf(of)
  const ofReading = (readingKeys as readonly FigureKey[]).includes(of)
  const isCompared = (normKeys as readonly FigureKey[]).includes(of)
  const rows = [
    ['unit', measured(`csv.units.${figure.unit}`)],
    ['window', t(ofReading ? 'formulas.windowUsual' : 'formulas.windowText', { lengths })],
    ['over', over && <a href={`#${over}`}>{measured(`figure.${over}.name`)}</a>],
    ['needs', t(`formulas.need.${figure.needs ?? 'acts'}`)],
    ['leavesOut', figure.countsReading && t('formulas.reading')],
    ['shownIf', ofReading && t('formulas.readingShown', { count: ruleInForce().minimum })],
    [
      'compared',
      isCompared && t('formulas.comparedYes', { least: comparable.least, times: comparable.timesLarger }),
    ],
    ['adds', t(`adds.${figure.adds}`)],
    ['toKnow', fairnessOf(of, measured)],
    ['version', engagementVersion],
  ] as const
  return (
    <article className="os-formula" id={of} aria-labelledby={`titre-${of}`}>
      <h4 id={`titre-${of}`}>{measured(`figure.${of}.name`)}</h4>
      <p>{definitionOf(of, usualDays, measured)}</p>
      <p>
        <code>{formulaOf(figure)}</code>
      </p>
      <dl>
        {rows.map(
          ([name, said]) =>
            said && (
              <div key={name}>
                <dt>{t(`formulas.${name}`)}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  )
}

/** The signs of a verdict, the weights it begins with, and the thresholds between states. */
async function Vitality() {
  const [t, format] = await Promise.all([translator('oversight'), formatters()])
  const names = termNames.map((term, place) => ({ term, place }))
  return (
    <section aria-labelledby={anchors.vitality}>
      <h2 id={anchors.vitality}>{t('formulas.vitality')}</h2>
      <p>
        {t('formulas.vitalityText', {
          count: format.number(shipped[90].decisions),
          version: vitalityVersion,
        })}
      </p>
      <DataTable
        dense
        captionHidden
        caption={t('formulas.vitality')}
        rows={names}
        rowKey={({ term }) => term}
        columns={[
          {
            key: 'sign',
            header: t('formulas.sign'),
            rowHeader: true,
            cell: ({ term }) =>
              term === 'constant'
                ? t('formulas.constant')
                : t(`formulas.signNames.${term}`, {
                    halfLife: signs.halfLife,
                    authorsOver: signs.authorsOver,
                    months: signs.months.count,
                  }),
          },
          ...horizons.map((days) => ({
            key: String(days),
            header: t('formulas.weights', { days }),
            numeric: true,
            cell: ({ place }: { place: number }) => format.number(shipped[days].weights[place] ?? 0, 3),
          })),
        ]}
      />
      <p>
        {t('formulas.states', {
          youngestDays: verdicts.youngestDays,
          sleepAfterOpenDays: verdicts.sleepAfterOpenDays,
          announceFrom: format.percent(verdicts.announceFrom),
        })}
      </p>
    </section>
  )
}
