import { translator } from '@/lib/i18n'
import { Field, Select } from '@/lib/ui/forms'
import type { Evidence as Proof, Step } from '../model/record'
import type { Condition } from '../model/signals'
import { lines, signalNames, signals } from '../schema'

/** So many lines, some of them said already. */
const padded = <Line,>(said: readonly Line[], count: number): (Line | undefined)[] =>
  Array.from({ length: Math.max(count, said.length) }, (_, index) => said[index])

/** Acts in their order, each with its minutes. */
export async function Steps({ steps }: { steps: readonly Step[] }) {
  const t = await translator('practices')
  return padded(steps, lines.steps).map((step, index) => {
    const number = index + 1
    return (
      <div key={number} className="os-practice-form__line">
        <Field
          name={`step${number}`}
          label={t('form.step', { number })}
          defaultValue={step?.what}
          maxLength={300}
        />
        <Field
          name={`step${number}Minutes`}
          type="number"
          min={0}
          label={t('form.minutes')}
          defaultValue={step ? String(step.minutes) : '30'}
        />
      </div>
    )
  })
}

/** What it stands on, with an address where there is one. */
export async function Evidence({ evidence }: { evidence: readonly Proof[] }) {
  const t = await translator('practices')
  return padded(evidence, lines.evidence).map((proof, index) => {
    const number = index + 1
    return (
      <div key={number} className="os-practice-form__pair">
        <Field
          name={`evidence${number}`}
          label={t('form.proof', { number })}
          defaultValue={proof?.words}
          maxLength={500}
        />
        <Field
          name={`evidence${number}Address`}
          type="url"
          inputMode="url"
          label={t('form.address')}
          defaultValue={proof?.address ?? ''}
          maxLength={500}
        />
      </div>
    )
  })
}

/** Figures it waits for. */
export async function Trigger({ trigger }: { trigger: readonly Condition[] }) {
  const t = await translator('practices')
  return padded(trigger, lines.trigger).map((condition, index) => {
    const number = index + 1
    return (
      <div key={number} className="os-practice-form__condition">
        <Select
          name={`signal${number}`}
          label={t('form.signal', { number })}
          placeholder={t('form.noSignal')}
          defaultValue={condition?.signal ?? ''}
          options={signalNames.map((signal) => ({ value: signal, label: t(`signal.${signal}`) }))}
        />
        <Select
          name={`signal${number}Is`}
          label={t('form.is')}
          defaultValue={condition?.is ?? 'under'}
          options={(['under', 'over'] as const).map((is) => ({ value: is, label: t(`form.${is}`) }))}
        />
        <Field
          name={`signal${number}Than`}
          inputMode="decimal"
          label={t('form.than')}
          defaultValue={condition ? typed(condition) : ''}
        />
      </div>
    )
  })
}

/** A share is typed as a percentage. */
const typed = ({ signal, than }: Condition) =>
  String(signals[signal] === 'share' ? Math.round(than * 1000) / 10 : than).replace('.', ',')
