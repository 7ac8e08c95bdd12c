import { formatters, translator } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { Badge, EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Landing } from '@/lib/ui/Landing'
import { Pagination } from '@/lib/ui/navigation'
import { decideRowsAction } from '../actions'
import { explain, shownDifference } from '../explain'
import { ROWS_A_PAGE } from '../limits'
import type { ShownImport, ShownRow } from '../queries/one'
import { VERDICTS, verdictTone } from './Counted'
import { CorrectRow } from './CorrectRow'
import { ReplaceSkills } from './ReplaceSkills'

interface CheckProps {
  shown: ShownImport
  base: string
  /** The row being corrected. */
  line: number | null
  /** Rows may be corrected and decided on. */
  isOpen: boolean
}

const address = (base: string, changes: { resultat?: string | null; page?: number; ligne?: number }) => {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(changes))
    if (value !== null && value !== undefined && !(name === 'page' && value === 1))
      asked.set(name, String(value))
  return asked.size > 0 ? `${base}?${asked}` : base
}

/** The heart of it: counts that filter, rows with what changes, corrections where they stand. */
export async function Check({ shown, base, line, isOpen }: CheckProps) {
  const [t, format] = [await translator('imports'), await formatters()]
  const { list, verdict, page } = shown
  const total = verdict ? (list.counts[verdict] ?? 0) : list.rows
  const isBlind = !shown.isExamined
  const say = (name: (typeof VERDICTS)[number], count: number) =>
    isBlind && name === 'created' ? t('ready', { count }) : t(`counted.${name}`, { count })
  const here = { resultat: verdict, page }
  const columns: Column<ShownRow>[] = [
    { key: 'line', header: t('check.line'), cell: (row) => <span className="os-number">{row.line}</span> },
    {
      key: 'person',
      header: t('check.person'),
      rowHeader: true,
      cell: (row) => (
        <>
          {(row.name ?? row.cells.filter(Boolean).slice(0, 3).join(' ')) || t('check.erased')}
          {row.email && <span className="fr-hint-text">{row.email}</span>}
        </>
      ),
    },
    {
      key: 'what',
      header: t('check.what'),
      cell: (row) => (
        <Badge tone={verdictTone[row.verdict]}>
          {t(`verdicts.${isBlind && row.verdict === 'created' ? 'ready' : row.verdict}`)}
        </Badge>
      ),
    },
    {
      key: 'why',
      header: t('check.why'),
      cell: (row) => (
        <RowDetail
          row={row}
          shown={shown}
          base={address(base, here)}
          isOpen={isOpen}
          isCorrecting={row.line === line}
          correct={address(base, { ...here, ligne: row.line })}
        />
      ),
    },
  ]
  return (
    // A row that changes keeps the focus; where it leaves the page with its verdict, the list takes it.
    <Landing on={JSON.stringify(list.counts)}>
      <nav className="os-counts" aria-label={t('check.counts')}>
        <ul>
          <li>
            <a href={base} aria-current={verdict === null ? 'true' : undefined}>
              {t('check.all')} <span className="os-number">{format.number(list.rows)}</span>
            </a>
          </li>
          {VERDICTS.filter((name) => list.counts[name]).map((name) => (
            <li key={name}>
              <a
                className={`os-counts__count os-counts__count--${verdictTone[name]}`}
                href={address(base, { resultat: name })}
                aria-current={verdict === name ? 'true' : undefined}
              >
                {say(name, list.counts[name]!)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isOpen && verdict && <DecideAll shown={shown} at={address(base, { resultat: verdict })} />}
      <DataTable
        caption={t('check.table')}
        captionHidden
        columns={columns}
        rows={shown.shown}
        rowKey={(row) => String(row.line)}
        prose
        empty={<EmptyState icon="fr-icon-filter-line" title={t('check.none')} />}
      />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / ROWS_A_PAGE)}
        href={(next) => address(base, { resultat: verdict, page: next })}
      />
      {shown.hasErrors && (
        <p>
          <a
            className="fr-link fr-icon-download-line fr-link--icon-left"
            href={`/api/imports/${list.id}/erreurs`}
          >
            {t('check.errors')}
          </a>
          <span className="fr-hint-text">{t('check.errorsHint')}</span>
        </p>
      )}
    </Landing>
  )
}

/** All rows of a verdict at once: those that a person must look at, or leave out. */
async function DecideAll({ shown, at }: { shown: ShownImport; at: string }) {
  const t = await translator('imports')
  const { list, verdict, mayDecide } = shown
  const count = verdict ? (list.counts[verdict] ?? 0) : 0
  if (!verdict || count === 0) return null
  const fields = (
    <>
      <input type="hidden" name="importId" value={list.id} />
      <input type="hidden" name="verdict" value={verdict} />
      <input type="hidden" name="at" value={at} />
    </>
  )
  const isDoubtful = verdict === 'to_check' || verdict === 'to_validate'
  return (
    <div className="os-acts">
      {isDoubtful && mayDecide && (
        <Form action={decideRowsAction} className="os-form--inline">
          {fields}
          <input type="hidden" name="decision" value="accept" />
          <SubmitButton size="sm" tone="secondary">
            {t('check.acceptAll', { count })}
          </SubmitButton>
        </Form>
      )}
      {(isDoubtful || verdict === 'deactivated') && (
        <Form action={decideRowsAction} className="os-form--inline">
          {fields}
          <input type="hidden" name="decision" value="leave" />
          <SubmitButton size="sm" tone="tertiary">
            {t('check.leaveAll', { count })}
          </SubmitButton>
        </Form>
      )}
    </div>
  )
}

interface RowDetailProps {
  row: ShownRow
  shown: ShownImport
  base: string
  correct: string
  isOpen: boolean
  isCorrecting: boolean
}

async function RowDetail({ row, shown, base, correct, isOpen, isCorrecting }: RowDetailProps) {
  const t = await translator('imports')
  const changes = shownDifference(t, row.difference)
  // While a row is being corrected, what is wrong stands beside its field.
  const elsewhere = isCorrecting
    ? {
        faults: unplaced(row, shown),
        reasons: row.reasons.filter(({ key }) => key !== 'skillUnknown'),
      }
    : row
  const sentences = explain(t, elsewhere, shown.nearest)
  return (
    <Landing on={`${row.decision} ${row.verdict}`} className="os-row-detail" id={`ligne-${row.line}`}>
      {changes.length > 0 && (
        <ul className="os-changes">
          {changes.map(({ name, before, after }) => (
            <li key={name}>
              <span className="os-changes__name">{name}</span>{' '}
              <del>
                <span className="fr-sr-only">{t('check.was')} </span>
                {before ?? t('check.empty')}
              </del>{' '}
              <span aria-hidden="true">→</span>{' '}
              <ins>
                <span className="fr-sr-only">{t('check.now')} </span>
                {after ?? t('check.empty')}
              </ins>
            </li>
          ))}
        </ul>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {shown.halfDone && row.position > shown.list.progress && (
        <p className="fr-hint-text">
          {t(shown.halfDone.stopped === 'undoing' ? 'halfDone.takenBack' : 'halfDone.unwritten')}
        </p>
      )}
      {row.decision === 'accept' && <p className="fr-hint-text">{t('check.accepted')}</p>}
      {isOpen && !isCorrecting && <ReplaceSkills row={row} shown={shown} at={base} />}
      {isOpen && !isCorrecting && <RowActs row={row} shown={shown} at={base} correct={correct} />}
      {isOpen && isCorrecting && (
        <CorrectRow row={row} list={shown.list} nearest={shown.nearest} close={base} />
      )}
    </Landing>
  )
}

/** Faults of a row that no field of the form can carry. */
const unplaced = (row: ShownRow, { list }: ShownImport) =>
  row.faults.filter(({ field }) => field === null || !list.mapping.includes(field))

interface RowActsProps extends Pick<RowDetailProps, 'row' | 'shown' | 'correct'> {
  /** The page to come back to. */
  at: string
}

async function RowActs({ row, shown, at, correct }: RowActsProps) {
  const t = await translator('imports')
  const isDoubtful = row.verdict === 'to_check' || row.verdict === 'to_validate'
  const decide = (decision: 'accept' | 'leave' | 'undecide', label: string) => (
    <Form action={decideRowsAction} className="os-form--inline">
      <input type="hidden" name="importId" value={shown.list.id} />
      <input type="hidden" name="line" value={row.line} />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="at" value={`${at}#ligne-${row.line}`} />
      <SubmitButton size="sm" tone="quiet">
        {label}
      </SubmitButton>
    </Form>
  )
  return (
    <div className="os-row-acts">
      {isDoubtful && shown.mayDecide && decide('accept', t('check.accept'))}
      {row.decision === null &&
        row.verdict !== 'refused' &&
        row.verdict !== 'duplicate' &&
        decide('leave', t('check.leave'))}
      {row.decision !== null && decide('undecide', t('check.undecide'))}
      <a className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" href={`${correct}#ligne-${row.line}`}>
        {t('check.correct')}
        <span className="fr-sr-only"> {t('check.correctOf', { line: row.line })}</span>
      </a>
    </div>
  )
}
