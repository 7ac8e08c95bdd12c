import { translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Alert, Notice } from '@/lib/ui/feedback'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { abandonImportAction, confirmImportAction, declineListAction, submitRequestAction } from '../actions'
import { floor } from '../model/floor'
import type { ShownImport } from '../queries/one'

const WRITES = ['created', 'attached', 'updated', 'deactivated'] as const

/** What confirming does, in figures; and the way out. */
export async function Confirm({ shown }: { shown: ShownImport }) {
  const t = await translator('imports')
  const { list, absents, closesTooMany, toType } = shown
  const count = WRITES.reduce((sum, name) => sum + (list.counts[name] ?? 0), absents?.count ?? 0)
  const waits = shown.waitsForSecond && closesTooMany.length > 0
  const waitsForAnother = waits && shown.hasConfirmed
  const created = list.counts.created ?? 0
  return (
    <section className="os-confirm" aria-labelledby="confirmer">
      <h2 className="fr-h4" id="confirmer">
        {t('confirm.title')}
      </h2>
      <p>
        {t('confirm.will', { count })}{' '}
        {list.invites && created > 0 ? t('confirm.invited', { count: created }) : t('confirm.notInvited')}{' '}
        {t('confirm.undoable')}
      </p>
      {waits && (
        <Alert tone="warning">
          <p>
            {waitsForAnother
              ? t('confirm.confirmed')
              : t('confirm.waits', { name: shown.confirmedBy ?? t('someone') })}
          </p>
        </Alert>
      )}
      {absents && absents.count > 0 && (
        <>
          <h3 className="fr-h6">{t('confirm.absents', { count: absents.count })}</h3>
          <p>{t('confirm.absentsLead', { count: absents.count })}</p>
          <DataTable
            caption={t('confirm.absentsTable')}
            captionHidden
            columns={[
              { key: 'name', header: t('check.person'), rowHeader: true, cell: (person) => person.name },
              { key: 'email', header: t('fields.email'), cell: (person) => person.email },
            ]}
            rows={absents.people}
            rowKey={(person) => person.email}
          />
          {absents.count > absents.people.length && (
            <p>{t('confirm.absentsMore', { count: absents.count - absents.people.length })}</p>
          )}
        </>
      )}
      {closesTooMany.length > 0 && (
        <Alert tone="warning" title={waits ? undefined : t('confirm.second')}>
          {closesTooMany.map(({ name, closing, open }) => (
            <p key={name}>
              {t('confirm.closes', { closing, open, days: floor.days, name: name ?? t('confirm.nowhere') })}
            </p>
          ))}
        </Alert>
      )}
      {!waitsForAnother && (
        <Form action={confirmImportAction} label={t('confirm.title')}>
          <input type="hidden" name="importId" value={list.id} />
          {toType && (
            <Field
              name="confirmation"
              label={t('confirm.typed', { name: toType.shortName })}
              autoComplete="off"
              required
            />
          )}
          <div className="os-form__acts">
            <SubmitButton>{t('confirm.go')}</SubmitButton>
          </div>
        </Form>
      )}
      {shown.isRequest && <Decline id={list.id} of="request" />}
      {!shown.isRequest &&
        (waits && !waitsForAnother ? <Decline id={list.id} of="second" /> : <Abandon id={list.id} />)}
    </section>
  )
}

export async function Abandon({ id }: { id: string }) {
  const t = await translator('imports')
  return (
    <Form action={abandonImportAction} className="os-form--inline">
      <input type="hidden" name="importId" value={id} />
      <SubmitButton tone="quiet" size="sm">
        {t('confirm.abandon')}
      </SubmitButton>
    </Form>
  )
}

/** Says no to a request, or to a list that waits for a second agreement, and why. */
export async function Decline({ id, of }: { id: string; of: 'request' | 'second' }) {
  const t = await translator('imports')
  return (
    <details className="os-decline">
      <summary>{t(`${of}.decline`)}</summary>
      <Form action={declineListAction} label={t(`${of}.decline`)}>
        <input type="hidden" name="importId" value={id} />
        <TextArea name="reason" label={t('request.reason')} hint={t(`${of}.reasonHint`)} rows={3} />
        <div className="os-form__acts">
          <SubmitButton tone="danger">{t(`${of}.decline`)}</SubmitButton>
        </div>
      </Form>
    </details>
  )
}

/** The last step of a request: why, and off it goes. */
export async function SendRequest({ id }: { id: string }) {
  const t = await translator('imports')
  return (
    <section aria-labelledby="envoyer">
      <h2 className="fr-h4" id="envoyer">
        {t('steps.send')}
      </h2>
      <Form action={submitRequestAction} label={t('request.send')}>
        <input type="hidden" name="importId" value={id} />
        <TextArea
          name="motive"
          label={t('request.motive')}
          hint={t('request.motiveHint')}
          rows={3}
          required
        />
        <div className="os-form__acts">
          <SubmitButton>{t('request.send')}</SubmitButton>
        </div>
      </Form>
      <Abandon id={id} />
    </section>
  )
}

/** Why somebody asks. */
export async function Motive({ shown }: { shown: ShownImport }) {
  const t = await translator('imports')
  if (!shown.list.motive) return null
  return (
    <Notice icon="fr-icon-quote-line">
      <p>
        <strong>{shown.by ?? t('someone')}</strong>
      </p>
      <p>{shown.list.motive}</p>
    </Notice>
  )
}
