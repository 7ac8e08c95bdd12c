import { translator } from '@/lib/i18n'
import { addressWith, type Asked as Parameters } from '@/lib/ui/address'
import { Downloads } from '@/lib/ui/Downloads'
import { EmptyState, Notice } from '@/lib/ui/feedback'
import { KeysetPagination, Tabs } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'
import { QuestionForm } from '@/lib/ui/QuestionForm'
import { isNarrowed, type DirectoryAsked } from '../model/asked'
import type { Answer } from '../queries/ask'
import type { Directory } from '../queries/directory'
import { directoryWith } from './address'
import { ChosenFacets, DirectoryFacets, FACETS, openFacets } from './DirectoryFacets'
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
        aside: (
          <DirectoryFacets
            asked={asked}
            facets={found.facets}
            among={found.isCut ? found.count : null}
            parameters={parameters}
          />
        ),
        asideLabel: t('narrow'),
      })}
    >
      <Box asked={asked} parameters={parameters} isEmpty={answer.kind === 'nothing asked'} />
      {found && <Found asked={asked} found={found} parameters={parameters} />}
      {found && found.count > 0 && mayExport && <Export parameters={parameters} />}
      {answer.kind === 'too many' && <TooManyPeople seconds={answer.seconds} />}
      {answer.kind === 'nothing asked' && <HowTo own={own} asked={asked} />}
    </Page>
  )
}

const KEPT = [
  'competence',
  'niveau',
  'aide',
  'administration',
  'service',
  'departement',
  'ville',
  'langue',
  'vue',
]

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
      <QuestionForm
        action="/annuaire"
        id="qui"
        words={{ label: t('label'), hint: t('hint'), submit: t('submit') }}
        text={asked.text}
        parameters={parameters}
        kept={KEPT}
        isEmpty={isEmpty}
      />
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
      <ChosenFacets asked={asked} names={found.names} skill={found.skill} parameters={parameters} />
      <h2 className="os-found">{saidOf(t, found)}</h2>
      {people.length > 0 && openFacets(asked, found.facets).length > 0 && (
        <a className="fr-link os-to-facets" href={`#${FACETS}`}>
          {t('narrow')}
        </a>
      )}
      {isCut && <p className="fr-hint-text">{t('cut', { count })}</p>}
      <Skills found={found} parameters={parameters} />
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

/** «42 personnes savent « Cartographier »» */
function saidOf(
  t: Awaited<ReturnType<typeof translator<'directory'>>>,
  { count, isCut, skill }: Directory,
): string {
  if (skill) return isCut ? t('atLeastWith', { count, skill }) : t('countWith', { count, skill })
  return isCut ? t('atLeast', { count }) : t('count', { count })
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

const placeParameters = { organisation: 'administration', unit: 'service', city: 'ville' } as const

/** The words are also those of an administration or a town: perhaps one looks for its people. */
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
                [placeParameters[kind]]: id,
              })}
            >
              {name}
            </a>
            {kind === 'city' && <span className="os-meta">{t('city')}</span>}
            {of && <span className="os-meta">{of}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words are also those of a skill: perhaps one looks for who has it. */
async function Skills({ found: { skills }, parameters }: { found: Directory; parameters: Parameters }) {
  if (skills.length === 0) return null
  const t = await translator('directory')
  return (
    <section className="os-found-few os-places" aria-label={t('skillsNamed')}>
      <h3 className="os-facet__title">{t('skillsNamed')}</h3>
      <ul>
        {skills.map(({ id, label, path }) => (
          <li key={id}>
            <a href={directoryWith(parameters, { q: null, competence: id })}>{label}</a>
            {path.length > 0 && <span className="os-meta">{path.join(' › ')}</span>}
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
    <Downloads
      href={addressWith('/annuaire/export', parameters, { format: null, vue: null, apres: null })}
      label={t('export.label')}
      of={t('title')}
    />
  )
}

const EXAMPLES = ['begun', 'skill', 'reversed', 'initial', 'misspelt'] as const

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
