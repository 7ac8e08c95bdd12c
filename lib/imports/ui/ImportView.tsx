import { formatters, translator } from '@/lib/i18n'
import { Alert, Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Landing } from '@/lib/ui/Landing'
import { Page } from '@/lib/ui/Page'
import { examineRequestAction } from '../actions'
import type { ShownImport } from '../queries/one'
import type { UnreadableKey } from '../read/unreadable'
import { whereKey } from '../said'
import { Check } from './Check'
import { Columns } from './Columns'
import { Abandon, Confirm, Decline, Motive, SendRequest } from './Confirm'
import { Done } from './Done'
import { HalfDone } from './HalfDone'
import { Progress } from './Progress'
import { listsTrail } from './listsTrail'
import { Steps, type Step } from './Steps'

interface ImportViewProps {
  shown: ShownImport
  line: number | null
  /** From whose side it is looked at: who decides, or who has asked. */
  side: 'administration' | 'requester'
}

const STEP: Record<ShownImport['list']['state'], Step> = {
  columns: 'columns',
  reading: 'check',
  ready: 'check',
  requested: 'confirm',
  applying: 'confirm',
  done: 'confirm',
  undoing: 'confirm',
  undone: 'confirm',
  declined: 'confirm',
  abandoned: 'deposit',
  failed: 'deposit',
}

function stepOf({ list, halfDone, waitsForSecond }: ShownImport, isRequester: boolean): Step {
  if (halfDone) return 'confirm'
  if (waitsForSecond) return 'confirm'
  return list.state === 'requested' && !isRequester ? 'check' : STEP[list.state]
}

/** A list of accounts, at the step it has reached. */
export async function ImportView({ shown, line, side }: ImportViewProps) {
  const [t, format] = [await translator('imports'), await formatters()]
  const { list } = shown
  const isRequester = side === 'requester'
  const home = isRequester ? '/comptes/demandes' : '/administration/imports'
  const base = `${home}/${list.id}`
  const state = shown.waitsForSecond ? 'second' : list.state
  const about = [
    shown.organisation?.name ?? t('everywhere'),
    `${shown.by ?? t('someone')}, ${format.dateTime(list.createdAt)}`,
  ].join(' · ')
  return (
    <Page title={list.fileName} lead={about} width="wide" trail={await listsTrail(isRequester)}>
      <Landing on={state}>
        <Steps current={stepOf(shown, isRequester)} isRequest={isRequester} />
        <p role="status" className="fr-sr-only">
          {t(`states.${state}`)}
        </p>
      </Landing>
      <AtStep shown={shown} line={line} isRequester={isRequester} base={base} home={home} />
    </Page>
  )
}

interface AtStepProps {
  shown: ShownImport
  line: number | null
  isRequester: boolean
  base: string
  home: string
}

async function AtStep({ shown, line, isRequester, base, home }: AtStepProps) {
  const t = await translator('imports')
  const { list } = shown
  const again = `${home}/${isRequester ? 'nouvelle' : 'nouveau'}`
  const rows = (isOpen: boolean) => (
    <>
      {shown.showsRows && <Check shown={shown} base={base} line={line} isOpen={isOpen} />}
      {shown.areForgotten && <p>{t('forgotten')}</p>}
    </>
  )
  switch (list.state) {
    case 'columns':
      return (
        <>
          <Columns {...shown} />
          <Abandon id={list.id} />
        </>
      )
    case 'reading':
    case 'applying':
    case 'undoing':
      return <Progress list={list} base={base} />
    case 'ready': {
      // Once somebody examines it, its author waits for the decision.
      const isOpen = isRequester ? !shown.isExamined || shown.mayDecide : shown.isExamined
      if (isRequester && !isOpen)
        return (
          <Alert tone="info">
            <p>{t('request.sent')}</p>
          </Alert>
        )
      const waitsForAnother = shown.waitsForSecond && shown.hasConfirmed
      return (
        <>
          <Notice icon="fr-icon-shield-line">
            <p>
              {t(shown.waitsForSecond ? 'check.waits' : 'check.nothing')}{' '}
              {isRequester ? (
                <a href="#envoyer">{t('check.toSend')}</a>
              ) : (
                !waitsForAnother && <a href="#confirmer">{t('check.toConfirm')}</a>
              )}
            </p>
          </Notice>
          <Motive shown={shown} />
          {rows(isOpen)}
          {isRequester && !shown.isExamined && <SendRequest id={list.id} />}
          {!isRequester && isOpen && <Confirm shown={shown} />}
        </>
      )
    }
    case 'requested':
      return (
        <>
          <Motive shown={shown} />
          {isRequester ? (
            <Alert tone="info">
              <p>{t('request.sent')}</p>
            </Alert>
          ) : (
            <Examine id={list.id} />
          )}
          {rows(false)}
        </>
      )
    case 'done':
    case 'undone':
      return (
        <>
          <Done shown={shown} />
          {!isRequester && (
            <>
              <h2 className="fr-h4">{t('done.list')}</h2>
              {rows(false)}
            </>
          )}
        </>
      )
    case 'declined':
      return (
        <>
          <Alert tone="error" title={t(shown.isRequest ? 'request.declined' : 'second.declined')}>
            {list.decisionReason && <p>{list.decisionReason}</p>}
          </Alert>
          {isRequester && <Again href={again} label={t('ownNew')} />}
          {!isRequester && !shown.isRequest && <Again href={again} label={t('new')} />}
        </>
      )
    case 'abandoned':
      return (
        <>
          <p>{t('abandonedLead')}</p>
          <Again href={again} label={t(isRequester ? 'ownNew' : 'new')} />
        </>
      )
    case 'failed':
      if (shown.halfDone)
        return (
          <>
            <HalfDone shown={shown} />
            {!isRequester && rows(false)}
          </>
        )
      return <Failed list={list} again={again} />
  }
}

/** The way on from a list that leads nowhere any more. */
const Again = ({ href, label }: { href: string; label: string }) => (
  <p className="os-acts fr-mt-4w">
    <a className="fr-btn" href={href}>
      {label}
    </a>
  </p>
)

async function Examine({ id }: { id: string }) {
  const t = await translator('imports')
  return (
    <>
      <Form action={examineRequestAction} label={t('request.examine')}>
        <input type="hidden" name="importId" value={id} />
        <p className="fr-hint-text">{t('request.examineHint')}</p>
        <div className="os-form__acts">
          <SubmitButton>{t('request.examine')}</SubmitButton>
        </div>
      </Form>
      <Decline id={id} of="request" />
    </>
  )
}

/** What stopped the reading: the file, at which line; or us. Nothing was written. */
async function Failed({ list, again }: { list: ShownImport['list']; again: string }) {
  const t = await translator('imports')
  const { key = 'ours', line, column, values = {} } = list.problem ?? {}
  const isFile = key !== 'ours' && key !== 'lost' && key !== 'notAllowed'
  const said = isFile
    ? t(`unreadable.${key as UnreadableKey}`, {
        where: whereKey({ line, column }),
        line: line ?? 0,
        column: column ?? 0,
        ...values,
      } as Record<string, string | number>)
    : t(`failed.${key as 'ours' | 'lost' | 'notAllowed'}`, { number: values.number ?? 'none' })
  return (
    <>
      <Alert tone="error" title={t('failed.title')}>
        <p>{said}</p>
        {isFile && <p>{t('failed.again')}</p>}
      </Alert>
      <Again href={again} label={t('failed.retry')} />
    </>
  )
}
