import { translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Field, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { saveScenarioAction } from '../actions'
import type { Simulator } from '../queries'
import { Kept } from './Kept'
import { PlanForm } from './PlanForm'
import { Results } from './Results'

const path = '/bilans/simulateur'

/** The form at left, what it gives at right, and what was kept below. */
export async function SimulatorView({
  simulator,
  address,
  viewerId,
}: {
  simulator: Simulator
  address: Asked
  viewerId: string | null
}) {
  const t = await translator('simulator')
  const { answered, known, told, outcome, kept } = simulator
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" trail={[{ label: t('reports'), href: '/bilans' }]}>
      <div className="os-simulator">
        <PlanForm answered={answered} known={known} />
        {told && (
          <Results
            {...{ told, outcome, path, address }}
            fileHref={addressWith(`${path}/export`, address, { montre: null })}
          >
            <Save asked={addressWith('', address, { montre: null }).replace('?', '')} />
          </Results>
        )}
      </div>
      <Kept kept={kept} viewerId={viewerId} />
    </Page>
  )
}

/** Keeps what the page shows, by the very address it was asked by. */
async function Save({ asked }: { asked: string }) {
  const t = await translator('simulator')
  return (
    <section className="os-card os-simulator__save" aria-labelledby="garder">
      <h2 id="garder">{t('save.title')}</h2>
      <Form action={saveScenarioAction} className="os-entry" label={t('save.title')}>
        <input type="hidden" name="asked" value={asked} />
        <Field
          name="title"
          label={t('save.name')}
          hint={t('save.text')}
          maxLength={120}
          required
          autoComplete="off"
        />
        <SubmitButton tone="secondary">{t('save.act')}</SubmitButton>
      </Form>
    </section>
  )
}
