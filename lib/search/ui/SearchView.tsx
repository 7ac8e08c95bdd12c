import { formatters, translator } from '@/lib/i18n'
import type { Asked as Parameters } from '@/lib/ui/address'
import { Alert, EmptyState, Notice } from '@/lib/ui/feedback'
import { Pagination, Tabs } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'
import { HIT_KINDS, KIND_WORDS, MOST_PAGES, PEOPLE_AT_MOST, type Asked, type HitKind } from '../model/asked'
import type { Results } from '../queries/search'
import { PER_PAGE } from '../texts'
import { searchWith } from './address'
import { ActiveFilters, Facets } from './Facets'
import { Help } from './Help'
import { CommunityHits, PersonHits, TextHits } from './Hits'
import { SearchBox } from './SearchBox'

interface SearchViewProps {
  asked: Asked
  results: Results | 'nothing asked' | 'too long'
  parameters: Parameters
  now: Date
}

/** One box over everything one may read. */
export async function SearchView({ asked, results, parameters, now }: SearchViewProps) {
  const t = await translator('search')
  const { text } = asked
  const isFound = typeof results !== 'string'
  return (
    <Page
      title={t('title')}
      width={isFound ? 'work' : 'reading'}
      {...(isFound && {
        aside: <Facets asked={asked} results={results} parameters={parameters} />,
        asideLabel: t('filters'),
      })}
    >
      <SearchBox text={text} parameters={parameters} isEmpty={results === 'nothing asked' && text === ''} />
      {isFound && <Found asked={asked} results={results} parameters={parameters} now={now} />}
      {results === 'too long' && <Alert tone="warning" title={t('tooLong')} />}
      {results === 'nothing asked' && text !== '' && (
        <Alert tone="info" title={t('common')}>
          <p>{t('commonText')}</p>
        </Alert>
      )}
      {!isFound && <Help />}
    </Page>
  )
}

type FoundProps = Omit<SearchViewProps, 'results'> & { results: Results }

async function Found({ asked, results, parameters, now }: FoundProps) {
  const t = await translator('search')
  const { texts, communities, people } = results
  const counts = {
    discussion: texts.kinds.discussion,
    file: texts.kinds.file,
    community: communities.length,
    person: people.length,
  }
  const whole = HIT_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const shown = asked.kind === null ? whole : counts[asked.kind]
  // Nobody is named, and somebody may well answer: «no result» would not be true.
  const isKept = results.peopleIn !== null && (asked.kind === null || asked.kind === 'person')
  const said =
    asked.text === '' ? t('count', { count: shown }) : t('countFor', { count: shown, text: asked.text })
  return (
    <>
      <ActiveFilters asked={asked} results={results} parameters={parameters} />
      {results.isCorrected ? (
        <Notice>{t('corrected', { typed: asked.text, meant: results.suggestion ?? '' })}</Notice>
      ) : (
        results.suggestion && (
          <Notice icon="fr-icon-quill-pen-line">
            {t('suggestion')}{' '}
            <a href={searchWith(parameters, { q: results.suggestion })}>«&nbsp;{results.suggestion}&nbsp;»</a>
          </Notice>
        )
      )}
      {!(isKept && shown === 0) && <h2 className="os-found">{said}</h2>}
      <KindTabs
        asked={asked}
        counts={counts}
        whole={whole}
        isKept={results.peopleIn !== null}
        parameters={parameters}
      />
      {results.peopleIn !== null && isKept && <TooManyPeople seconds={results.peopleIn} />}
      {texts.isCut && asked.kind !== 'community' && asked.kind !== 'person' && (
        <p className="fr-hint-text">{t('atLeast')}</p>
      )}
      {shown > 0 && <List asked={asked} results={results} parameters={parameters} now={now} />}
      {shown === 0 && !isKept && <Nothing asked={asked} results={results} parameters={parameters} />}
    </>
  )
}

interface KindTabsProps {
  asked: Asked
  counts: Record<HitKind, number>
  whole: number
  /** Whether people are kept back: how many they are is not said. */
  isKept: boolean
  parameters: Parameters
}

async function KindTabs({ asked, counts, whole, isKept, parameters }: KindTabsProps) {
  const [t, format] = [await translator('search'), await formatters()]
  const kinds = HIT_KINDS.map((kind) => ({
    label: t(`kind.${kind}`),
    href: searchWith(parameters, { type: KIND_WORDS[kind] }),
    current: asked.kind === kind,
    count: kind === 'person' && isKept ? undefined : format.number(counts[kind]),
  }))
  const all = {
    label: t('all'),
    href: searchWith(parameters, { type: null }),
    current: asked.kind === null,
    count: format.number(whole),
  }
  return <Tabs label={t('kinds')} tabs={[all, ...kinds]} />
}

async function List({ asked, results, parameters, now }: FoundProps) {
  const t = await translator('search')
  const { texts, communities, people } = results
  if (asked.kind === 'community') return <CommunityHits communities={communities} />
  if (asked.kind === 'person')
    return (
      <>
        <PersonHits people={people} />
        {people.length === PEOPLE_AT_MOST && (
          <p>
            <a className="fr-link" href={`/annuaire?q=${encodeURIComponent(asked.text)}`}>
              {t('moreInDirectory')}
            </a>
          </p>
        )}
      </>
    )
  const pageCount = Math.min(MOST_PAGES, Math.ceil(texts.total / PER_PAGE))
  const isFirst = asked.kind === null && asked.page === 1
  const more = (kind: HitKind, count: number, few: number) =>
    count > few && (
      <p>
        <a className="fr-link" href={searchWith(parameters, { type: KIND_WORDS[kind] })}>
          {t('seeAll', { count })}
        </a>
      </p>
    )
  return (
    <>
      {isFirst && people.length > 0 && (
        <section className="os-found-few" aria-label={t('kind.person')}>
          <PersonHits people={people.slice(0, 4)} />
          {more('person', people.length, 4)}
        </section>
      )}
      {isFirst && communities.length > 0 && (
        <section className="os-found-few" aria-label={t('kind.community')}>
          <CommunityHits communities={communities.slice(0, 3)} />
          {more('community', communities.length, 3)}
        </section>
      )}
      <TextHits hits={texts.hits} now={now} />
      <Pagination page={asked.page} pageCount={pageCount} href={(page) => searchWith(parameters, { page })} />
    </>
  )
}

async function Nothing({ asked, results, parameters }: Omit<FoundProps, 'now'>) {
  const t = await translator('search')
  const isNarrowed =
    asked.communityId !== null || asked.authorId !== null || asked.since !== null || asked.kind !== null
  const everywhere = searchWith(parameters, { communaute: null, auteur: null, depuis: null, type: null })
  return (
    <>
      {results.peopleNearly.length > 0 && (
        <section>
          <h3>{t('peopleNearly')}</h3>
          <PersonHits people={results.peopleNearly} />
        </section>
      )}
      <EmptyState
        icon="fr-icon-search-line"
        title={t('nothing')}
        act={
          <a className="fr-btn fr-btn--secondary" href={isNarrowed ? everywhere : '/communautes'}>
            {isNarrowed ? t('nothingFiltered') : t('askPeople')}
          </a>
        }
      >
        <p>{t('nothingText')}</p>
      </EmptyState>
    </>
  )
}
