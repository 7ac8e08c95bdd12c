import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { EmptyState, Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { KeysetPagination } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { Time } from '@/lib/ui/Time'
import { judgeCandidateAction } from '../actions'
import type { CandidatesAsked } from '../asked'
import type { forIt } from '../model/candidates/signs'
import type { CandidateShown } from '../queries/candidates'

interface CandidatesProps {
  asked: CandidatesAsked
  address: Asked
  rows: CandidateShown[]
  hasMore: boolean
  now: Date
}

/** Passages of discussions that may tell a lesson: a person says which do. */
export async function Candidates({ asked, address, rows, hasMore, now }: CandidatesProps) {
  const t = await translator('practices')
  const page = (number: number) =>
    addressWith('/pratiques/reperees', address, { page: number === 1 ? null : number, ecartee: null })
  return (
    <Page
      title={t('candidates.title')}
      lead={t('candidates.lead')}
      width="reading"
      trail={[{ label: t('title'), href: '/pratiques' }]}
    >
      <p className="os-meta">{t('candidates.private')}</p>
      {asked.dismissedId && (
        <Notice icon="fr-icon-check-line">
          <Form action={judgeCandidateAction} label={t('candidates.undo')}>
            <input type="hidden" name="candidateId" value={asked.dismissedId} />
            <p>{t('candidates.dismissed')}</p>
            <SubmitButton tone="tertiary" size="sm" name="verdict" value="waiting">
              {t('candidates.undo')}
            </SubmitButton>
          </Form>
        </Notice>
      )}
      {asked.slug && (
        <p>
          <a href="/pratiques/reperees">{t('candidates.all')}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('candidates.emptyTitle')}>
          <p>{t('candidates.empty')}</p>
        </EmptyState>
      ) : (
        <ul className="os-practices">
          {rows.map((row) => (
            <li key={row.id}>
              <One row={row} now={now} />
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

/** What came of it says more than that something was done. */
const tellingFirst: readonly (typeof forIt)[number][] = [
  ...(['worked', 'failed', 'changed', 'hindsight', 'advice', 'figure', 'setUp', 'since'] as const),
  ...(['report', 'habit', 'did', 'ours', 'told'] as const),
]
const MOST_SIGNS = 3

async function One({ row, now }: { row: CandidateShown; now: Date }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, communityId, slug, community, threadId, subjectKind, subjectId, like } = row
  const reply = subjectKind === 'reply' ? `?reponse=${subjectId}#reponse-${subjectId}` : ''
  const signs = tellingFirst.filter((sign) => row.signs.includes(sign)).slice(0, MOST_SIGNS)
  return (
    <article aria-labelledby={`c-${id}`}>
      <h2 className="os-practice__title" id={`c-${id}`}>
        <a href={`/communautes/${slug}/fils/${threadId}${reply}`}>{row.title}</a>
      </h2>
      <p className="os-meta">
        <span>{community}</span>
        <span>{row.author}</span>
        <Time at={row.writtenAt} format={format} now={now} as="date" />
      </p>
      <blockquote className="os-practice__words">{row.words}</blockquote>
      {signs.length > 0 && (
        <p className="os-meta">
          {t('candidates.because', {
            signs: format.list(signs.map((sign) => t(`candidates.sign.${sign}`))),
          })}
        </p>
      )}
      {like && (
        <p className="os-meta">
          {t(like.isSame ? 'candidates.same' : 'candidates.like')}{' '}
          <a href={`/pratiques/${like.id}`}>{like.title}</a>
        </p>
      )}
      <div className="os-acts">
        <a
          className="fr-btn fr-btn--secondary fr-btn--sm"
          href={`/pratiques/nouvelle?communaute=${communityId}&fil=${threadId}&candidat=${id}`}
        >
          {t('candidates.accept')}{' '}
          <span className="fr-sr-only">{t('candidates.of', { title: row.title })}</span>
        </a>
        <Form
          action={judgeCandidateAction}
          className="os-no-print"
          label={t('candidates.of', { title: row.title })}
        >
          <input type="hidden" name="candidateId" value={id} />
          <SubmitButton tone="tertiary" size="sm" name="verdict" value="dismissed">
            {t('candidates.dismiss')}{' '}
            <span className="fr-sr-only">{t('candidates.of', { title: row.title })}</span>
          </SubmitButton>
        </Form>
      </div>
    </article>
  )
}
