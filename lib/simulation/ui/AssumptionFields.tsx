import { formatters, translator } from '@/lib/i18n'
import { Badge, type BadgeTone } from '@/lib/ui/feedback'
import { Field } from '@/lib/ui/forms'
import type { Answered } from '../asked'
import { assumptionKeys, assumptions, groups, type AssumptionKey } from '../model/assumptions'
import { spreadOf } from '../model/draw'
import type { Rate } from '../model/rate'
import type { Scenario } from '../model/scenario'
import { parameters } from '../parameters'
import { saidValue } from './words'

const tones: Record<Rate['origin'] | 'none', BadgeTone> = {
  measured: 'success',
  usual: 'warning',
  typed: 'info',
  none: 'neutral',
}

interface AssumptionFieldsProps extends Pick<Answered, 'fields' | 'wrong'> {
  known: Scenario
}

/** Every assumption, in groups that open: what is known of it, and what one would rather say. */
export async function AssumptionFields({ known, fields, wrong }: AssumptionFieldsProps) {
  const t = await translator('simulator')
  const isTouched = (key: AssumptionKey) =>
    Object.values(parameters[key]).some((name) => name in wrong || fields[name])
  return groups.map((group) => {
    const keys = assumptionKeys.filter((key) => assumptions[key].group === group)
    return (
      <details key={group} className="os-assumptions" open={keys.some(isTouched)}>
        <summary>{t(`groups.${group}`)}</summary>
        {keys.map((key) => (
          <AssumptionField key={key} {...{ of: key, known, fields, wrong }} />
        ))}
      </details>
    )
  })
}

async function AssumptionField({ of, known, fields, wrong }: AssumptionFieldsProps & { of: AssumptionKey }) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const names = parameters[of]
  const rate = known.inputs.rates[of]
  const { newMinistries } = known.inputs.plan
  const said = rate && saidValue(of, rate.value, t, format)
  const spread = rate && format.number(spreadOf(assumptions[of].is, rate, newMinistries) * 100)
  const origin = fields[names.value] ? 'typed' : (rate?.origin ?? 'none')
  const mistake = (name: string) => {
    const because = wrong[name]
    return because && t(`mistake.${because}`)
  }
  const field = (which: keyof typeof names, label: string, more: { placeholder?: string } = {}) => (
    <Field
      name={names[which]}
      label={label}
      defaultValue={fields[names[which]]}
      error={mistake(names[which])}
      inputMode={which === 'source' ? undefined : 'decimal'}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <fieldset className="os-assumption">
      <legend>
        {t(`assumptions.${of}.name`)} <Badge tone={tones[origin]}>{t(`origin.${origin}`)}</Badge>
      </legend>
      <p className="os-meta">
        {t(`assumptions.${of}.hint`)}. {await knownOf(of, rate, newMinistries)}
      </p>
      <div className="os-assumption__row">
        {field('value', t('form.value'), { placeholder: said ?? undefined })}
        {field('spread', t('form.spread'), { placeholder: spread ?? undefined })}
      </div>
      {field('source', t('form.source'))}
    </fieldset>
  )
}

async function knownOf(key: AssumptionKey, rate: Rate | null, newMinistries: number): Promise<string> {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  if (!rate) return t(assumptions[key].group === 'prices' ? 'known.noPrice' : 'known.none')
  const value = saidValue(key, rate.value, t, format)
  const spread = format.percent(spreadOf(assumptions[key].is, rate, newMinistries))
  if (rate.origin === 'usual')
    return t('known.usual', { value, spread, source: t(`assumptions.${key}.usual`) })
  // What separates ministries counts among new ones only.
  if (newMinistries === 0) return t('known.here', { value, spread })
  return t('known.measured', { value, spread, count: rate.between?.ministries ?? 0 })
}
