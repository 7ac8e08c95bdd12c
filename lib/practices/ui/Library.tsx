import { KindSelect } from '@/lib/communities/ui/KindSelect'
import { translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { EmptyState } from '@/lib/ui/feedback'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { KeysetPagination, Subnav } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import type { LibraryAsked } from '../asked'
import type { PracticeRow } from '../queries/library'
import { problems, stages } from '../schema'
import { BegunList, type Begun } from './Begun'
import { Avoid, Effort, Marks } from './marks'
import { SeeAlso } from './SeeAlso'

interface LibraryProps {
  asked: LibraryAsked
  address: Asked
  rows: PracticeRow[]
  hasMore: boolean
  /** What the viewer is still typing, and where they may begin. */
  begun: Begun | null
  mayGather: boolean
  /** How the library is used. */
  mayFollow: boolean
}

/** Words of the address for each shelf; none for the usual one. */
const shelfWords = { shared: null, proposed: 'a-relire', own: 'miennes', retired: 'retirees' } as const
const shelfNames = ['shared', 'proposed', 'own', 'retired'] as const

/** What others learnt, to be looked for by what hurts, by moment and by type. */
export async function Library({ asked, address, rows, hasMore, begun, mayGather, mayFollow }: LibraryProps) {
  const t = await translator('practices')
  const page = (number: number) => addressWith('/pratiques', address, { page: number === 1 ? null : number })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <a className="fr-btn" href="/pratiques/nouvelle">
            {t('write')}
          </a>
          <a className="fr-btn fr-btn--tertiary" href="/pratiques/parcours">
            {t('course.title')}
          </a>
          {mayGather && (
            <a className="fr-btn fr-btn--tertiary" href="/pratiques/reperees">
              {t('candidates.title')}
            </a>
          )}
        </>
      }
    >
      <Subnav
        label={t('shelves.label')}
        tabs={shelfNames.map((shelf) => ({
          label: t(`shelves.${shelf}`),
          href: addressWith('/pratiques', {}, { rayon: shelfWords[shelf] }),
          current: shelf === asked.shelf,
        }))}
      />
      {begun && <BegunList begun={begun} />}
      <SeeAlso mayFollow={mayFollow} />
      <Filters asked={asked} />
      {rows.length === 0 ? (
        <NothingFound asked={asked} />
      ) : (
        <ul className="os-practices">
          {rows.map((row) => (
            <li key={row.id}>
              <article className="os-practice">
                <h2 className="os-practice__title">
                  <a href={`/pratiques/${row.id}`}>{row.title}</a> <Avoid isFailure={row.isFailure} />
                </h2>
                <p className="os-practice__problem">{row.situation || t(`problem.${row.problem}`)}</p>
                <div className="os-practice__foot">
                  <Marks state={row.state} isFailure={row.isFailure} isMarked />
                  <p className="os-meta">
                    <span>
                      <Effort minutes={row.minutes} />
                    </span>
                    <span>{t(row.isFailure ? 'heed.count' : 'adoptions', { count: row.keepers })}</span>
                  </p>
                </div>
              </article>
            </li>
          ))}
        </ul>
      )}
      <KeysetPagination
        previous={asked.page > 1 ? page(asked.page - 1) : null}
        next={hasMore ? page(asked.page + 1) : null}
      />
    </Page>
  )
}

async function Filters({ asked }: { asked: LibraryAsked }) {
  const t = await translator('practices')
  const any = { value: '', label: t('any') }
  return (
    <search>
      <form className="os-filters" action="/pratiques" aria-label={t('filters')}>
        {shelfWords[asked.shelf] && <input type="hidden" name="rayon" value={shelfWords[asked.shelf]!} />}
        <div className="os-filters__wide">
          <Field name="q" type="search" label={t('search')} defaultValue={asked.q} maxLength={100} />
          <SubmitButton>{t('apply')}</SubmitButton>
        </div>
        <Select
          name="probleme"
          label={t('problemLabel')}
          defaultValue={asked.problem ?? ''}
          options={[
            { value: '', label: t('anyProblem') },
            ...problems.map((problem) => ({ value: problem, label: t(`problem.${problem}`) })),
          ]}
        />
        <Select
          name="moment"
          label={t('stageLabel')}
          defaultValue={asked.stage ?? ''}
          options={[any, ...stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))]}
        />
        <KindSelect label={t('kindLabel')} any={t('any')} kind={asked.kind} />
        <Field
          name="membres"
          type="number"
          min={0}
          label={t('membersLabel')}
          defaultValue={asked.members === null ? '' : String(asked.members)}
        />
        <Select
          name="issue"
          label={t('outcomeLabel')}
          defaultValue={{ successes: 'reussites', failures: 'echecs', '': '' }[asked.outcome ?? '']}
          options={[
            any,
            { value: 'reussites', label: t('outcomes.successes') },
            { value: 'echecs', label: t('outcomes.failures') },
          ]}
        />
      </form>
    </search>
  )
}

async function NothingFound({ asked }: { asked: LibraryAsked }) {
  const t = await translator('practices')
  const isNarrowed =
    asked.q !== '' || asked.problem || asked.stage || asked.kind || asked.outcome || asked.members !== null
  const words = isNarrowed ? 'shared' : asked.shelf
  const write = (
    <a className="fr-btn fr-btn--secondary" href="/pratiques/nouvelle">
      {t('write')}
    </a>
  )
  if (words === 'proposed')
    return (
      <EmptyState title={t('emptyProposedTitle')}>
        <p>{t('emptyProposed')}</p>
      </EmptyState>
    )
  if (words === 'retired') return <EmptyState title={t('emptyRetiredTitle')} />
  return (
    <EmptyState title={t(words === 'own' ? 'emptyOwnTitle' : 'emptyTitle')} act={write}>
      <p>{t(words === 'own' ? 'emptyOwn' : 'empty')}</p>
    </EmptyState>
  )
}
