import { translator } from '@/lib/i18n'
import { Field, Radios, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { PopoverForm } from '@/lib/ui/PopoverForm'
import { acceptSkillAction, mergeSkillAction, refuseSkillAction } from '../actions'
import type { ProposalToReview } from '../queries/curation'
import { KINDS } from '../schema'
import { curationTrail } from './curationTrail'
import { ProposalFacts } from './ProposalFacts'

interface ReviewPageProps {
  proposal: ProposalToReview
  typed: string
  now: Date
}

/** One free skill, and the three things that may become of it. */
export async function ReviewPage({ proposal, typed, now }: ReviewPageProps) {
  const t = await translator('skills')
  const { id, label, kind } = proposal
  return (
    <Page
      title={t('curation.reviewTitle', { label })}
      lead={t('curation.reviewLead')}
      width="reading"
      trail={await curationTrail()}
    >
      <ProposalFacts proposal={proposal} now={now} />
      <Merging proposal={proposal} typed={typed} />
      <section className="os-skill-part" aria-labelledby="accepter">
        <h2 id="accepter">{t('curation.acceptTitle')}</h2>
        <Form action={acceptSkillAction}>
          <input type="hidden" name="skillId" value={id} />
          <Field
            name="label"
            label={t('curation.acceptLabel')}
            defaultValue={label}
            maxLength={80}
            required
          />
          <Radios
            name="kind"
            legend={t('add.kind')}
            defaultValue={kind}
            options={KINDS.map((each) => ({
              value: each,
              label: t(`kind.${each}`),
              hint: t(`kindHint.${each}`),
            }))}
          />
          <div className="os-form__acts">
            <SubmitButton>{t('curation.acceptAct')}</SubmitButton>
          </div>
        </Form>
      </section>
      <section className="os-skill-part" aria-labelledby="refuser">
        <h2 id="refuser">{t('curation.refuseTitle')}</h2>
        <Form action={refuseSkillAction}>
          <input type="hidden" name="skillId" value={id} />
          <TextArea
            name="reason"
            label={t('curation.refuseReason')}
            hint={t('curation.refuseHint')}
            maxLength={500}
            rows={3}
          />
          <div className="os-form__acts">
            <SubmitButton tone="danger">{t('curation.refuseAct')}</SubmitButton>
          </div>
        </Form>
      </section>
    </Page>
  )
}

async function Merging({ proposal, typed }: { proposal: ProposalToReview; typed: string }) {
  const t = await translator('skills')
  const { id, targets } = proposal
  return (
    <section className="os-skill-part" aria-labelledby="rapprocher">
      <h2 id="rapprocher">{t('curation.mergeTitle')}</h2>
      <p>{t('curation.mergeText')}</p>
      <form className="os-filters" action={`/administration/competences/libres/${id}`} role="search">
        <div className="os-filters__wide">
          <Field
            name="q"
            type="search"
            label={t('curation.mergeSearch')}
            defaultValue={typed}
            maxLength={80}
          />
          <SubmitButton tone="secondary">{t('add.submit')}</SubmitButton>
        </div>
      </form>
      {targets.length === 0 && <p role="status">{t('curation.mergeNone')}</p>}
      <ul className="os-skills">
        {targets.map((target) => (
          <li key={target.id} className="os-skill">
            <p className="os-skill__name">{target.label}</p>
            <p className="os-skill__path">
              {[t(`kind.${target.kind}`), target.framework, ...target.path].join(' · ')}
            </p>
            <div className="os-skill__acts">
              <MergeInto proposal={proposal} target={target} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nothing brings a merged skill back: what will happen, and to how many, is said before. */
async function MergeInto({
  proposal: { id, label: from, holders },
  target: { id: intoId, label, both },
}: {
  proposal: ProposalToReview
  target: ProposalToReview['targets'][number]
}) {
  const t = await translator('skills')
  return (
    <PopoverForm
      id={`rapprocher-${intoId}`}
      opener={
        <>
          {t('curation.mergeAct')}
          <span className="fr-sr-only"> {t('curation.mergeActOf', { label })}</span>
        </>
      }
      openerClassName="fr-btn fr-btn--secondary fr-btn--sm"
      title={t('curation.mergeSure', { from, label })}
    >
      <Form action={mergeSkillAction} label={t('curation.mergeSure', { from, label })}>
        <input type="hidden" name="skillId" value={id} />
        <input type="hidden" name="intoId" value={intoId} />
        <ul>
          <li>{t('curation.mergeHolders', { count: holders - both, label })}</li>
          {both > 0 && <li>{t('curation.mergeBoth', { count: both })}</li>}
          <li>{t('curation.mergeName', { from, label })}</li>
          <li>{t('curation.mergeTold')}</li>
        </ul>
        <p>{t('curation.mergeForGood')}</p>
        <div className="os-form__acts">
          <SubmitButton>{t('curation.mergeYes')}</SubmitButton>
        </div>
      </Form>
    </PopoverForm>
  )
}
