import { translator } from '@/lib/i18n'
import { addressWith, one, type Asked as Parameters } from '@/lib/ui/address'
import { Alert, EmptyState, Notice } from '@/lib/ui/feedback'
import { KeysetPagination, Tabs } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { isNarrowed, type DirectoryAsked } from '../model/asked'
import type { Answer } from '../queries/ask'
import type { Directory } from '../queries/directory'
import { directoryWith } from './address'
import { ChosenFacets, DirectoryFacets } from './DirectoryFacets'
import { PeopleCards, PeopleTable } from './People'

interface ViewProps {
  asked: DirectoryAsked
  answer: Answer
  parameters: Parameters
  /** Where the viewer works, to look around from there. */
  own: { organisationId: string | null }
  mayExport: boolean
}

/** Whom are you looking for? One box, the people found, what narrows them. */
export async function DirectoryView({ asked, answer, parameters, own, mayExport }: ViewProps) {
  const t = await translator('directory')
  const found = answer.kind === 'found' ? answer.directory : null
  return (
    <Page
      title={t('title')}
      width={found ? 'work' : 'reading'}
      {...(found && {
        aside: <DirectoryFacets asked={asked} facets={found.facets} parameters={parameters} />,
        asideLabel: t('narrow'),
      })}
    >
      <Box asked={asked} parameters={parameters} isEmpty={answer.kind === 'nothing asked'} />
      {found && <Found asked={asked} found={found} parameters={parameters} />}
      {found && found.count > 0 && mayExport && <Export parameters={parameters} />}
      {answer.kind === 'too many' && (
        <Alert tone="warning" title={t('tooMany', { minutes: Math.ceil(answer.seconds / 60) })}>
          <p>{t('tooManyText')}</p>
        </Alert>
      )}
      {answer.kind === 'nothing asked' && <HowTo own={own} asked={asked} />}
    </Page>
  )
}

const KEPT = ['administration', 'service', 'departement', 'langue', 'vue']

async function Box({
  asked,
  parameters,
  isEmpty,
}: {
  asked: DirectoryAsked
  parameters: Parameters
  isEmpty: boolean
}) {
  const t = await translator('directory')
  return (
    <search>
      <form action="/annuaire" className="os-searchbox">
        <label className="fr-label" htmlFor="qui">
          {t('label')}
          <span className="fr-hint-text">{t('hint')}</span>
        </label>
        <div className="os-searchbox__row">
          <input
            className="fr-input"
            id="qui"
            name="q"
            type="search"
            defaultValue={asked.text}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            // On a page that holds nothing else, the next key is the question itself.
            autoFocus={isEmpty}
          />
          <button className="fr-btn fr-btn--icon-left fr-icon-search-line" type="submit">
            {t('submit')}
          </button>
        </div>
        {KEPT.map((name) => {
          const value = one(parameters, name)
          return value && <input key={name} type="hidden" name={name} value={value} />
        })}
      </form>
    </search>
  )
}

async function Found({
  asked,
  found,
  parameters,
}: {
  asked: DirectoryAsked
  found: Directory
  parameters: Parameters
}) {
  const t = await translator('directory')
  const { people, count, isCut, next } = found
  return (
    <>
      <ChosenFacets asked={asked} names={found.names} parameters={parameters} />
      <h2 className="os-found" role="status">
        {isCut ? t('atLeast', { count }) : t('count', { count })}
      </h2>
      {isCut && <p className="fr-hint-text">{t('cut', { count })}</p>}
      <Places found={found} parameters={parameters} />
      {people.length === 0 ? (
        <Nobody asked={asked} />
      ) : (
        <>
          <Views asked={asked} parameters={parameters} />
          {people.every(({ isNearly }) => isNearly) && (
            <Notice icon="fr-icon-quill-pen-line">{t('nearly', { text: asked.text })}</Notice>
          )}
          {asked.isTable ? <PeopleTable people={people} /> : <PeopleCards people={people} />}
          <KeysetPagination
            previous={asked.after && directoryWith(parameters, {})}
            next={next && directoryWith(parameters, { apres: next })}
          />
          {isCut && !next && <p className="fr-hint-text">{t('end')}</p>}
        </>
      )}
    </>
  )
}

async function Views({ asked, parameters }: { asked: DirectoryAsked; parameters: Parameters }) {
  const t = await translator('directory')
  return (
    <Tabs
      label={t('views')}
      tabs={[
        { label: t('cards'), href: directoryWith(parameters, { vue: null }), current: !asked.isTable },
        { label: t('asTable'), href: directoryWith(parameters, { vue: 'tableau' }), current: asked.isTable },
      ]}
    />
  )
}

/** The words are also those of an administration: perhaps one looks for its people. */
async function Places({ found: { places }, parameters }: { found: Directory; parameters: Parameters }) {
  if (places.length === 0) return null
  const t = await translator('directory')
  return (
    <section className="os-found-few os-places" aria-label={t('places')}>
      <h3 className="os-facet__title">{t('places')}</h3>
      <ul>
        {places.map(({ kind, id, name, of }) => (
          <li key={id}>
            <a
              href={directoryWith(parameters, {
                q: null,
                [kind === 'unit' ? 'service' : 'administration']: id,
              })}
            >
              {name}
            </a>
            {of && <span className="os-meta">{of}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Nobody({ asked }: { asked: DirectoryAsked }) {
  const t = await translator('directory')
  const everywhere = asked.text === '' ? '/annuaire' : `/annuaire?q=${encodeURIComponent(asked.text)}`
  const narrowed = isNarrowed(asked)
  return (
    <EmptyState
      icon="fr-icon-user-search-line"
      title={t('nobody')}
      act={
        <a className="fr-btn fr-btn--secondary" href={narrowed ? everywhere : '/communautes'}>
          {narrowed ? t('everywhere') : t('askCommunity')}
        </a>
      }
    >
      <p>{t('nobodyText')}</p>
    </EmptyState>
  )
}

async function Export({ parameters }: { parameters: Parameters }) {
  const t = await translator('directory')
  return (
    <p className="os-meta">
      <span>{t('export.label')}</span>
      {(['csv', 'ods'] as const).map((format) => (
        <a
          key={format}
          href={addressWith('/annuaire/export', parameters, { format, vue: null, apres: null })}
          download
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}

const EXAMPLES = ['begun', 'reversed', 'initial', 'misspelt'] as const

async function HowTo({ own, asked }: { own: ViewProps['own']; asked: DirectoryAsked }) {
  const t = await translator('directory')
  return (
    <>
      {isNarrowed(asked) && <Notice>{t('tooWide')}</Notice>}
      <section className="os-search-help">
        <h2>{t('howTo')}</h2>
        <ul>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <a href={`/annuaire?q=${encodeURIComponent(t(`example.${example}`))}`}>
                {t(`example.${example}`)}
              </a>{' '}
              {t(`exampleOf.${example}`)}
            </li>
          ))}
        </ul>
        {own.organisationId && (
          <p>
            <a className="fr-link" href={`/annuaire?administration=${own.organisationId}`}>
              {t('ownOrganisation')}
            </a>
          </p>
        )}
        <p className="fr-hint-text">{t('privacy')}</p>
      </section>
    </>
  )
}
