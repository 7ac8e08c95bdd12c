import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page } from '@/lib/ui/Page'
import type { MeasuredAsked } from '../asked'
import { effectRules } from '../model/effect/rules'
import type { MeasuredPractice } from '../measures/effects'
import { MeasuredTable } from './MeasuredTable'
import { BeforeAfter, Foreseen, Interval, Placebo, Twenty } from './pictures'

interface ProofStoryProps {
  asked: MeasuredAsked
  address: Asked
  rows: MeasuredPractice[]
  withheld: number
}

/** What makes one say that a practice works: told in five drawings; then all that was found, nothing left out. */
export async function ProofStory(props: ProofStoryProps) {
  const [t, practices, format] = await Promise.all([
    translator('proof'),
    translator('practices'),
    formatters(),
  ])
  const { outcomeWeeks: weeks, leastAdopters: adopters, leastControls: controls } = effectRules
  return (
    <Page
      title={t('story.title')}
      lead={t('story.lead')}
      trail={[{ label: practices('title'), href: '/pratiques' }]}
      acts={
        <a className="fr-btn fr-btn--secondary" href="#resultats">
          {t('story.toResults')}
        </a>
      }
    >
      <Part id="piege" title={t('story.trap')} picture={<BeforeAfter label={t('story.trapPicture')} />}>
        <p>{t('story.trapText')}</p>
        <p>{t('story.trapFigures', { share: format.percent(0.587, 1), size: format.change(0.2) })}</p>
      </Part>
      <Part id="ailleurs" title={t('story.others')} picture={<Foreseen label={t('story.othersPicture')} />}>
        <p>{t('story.othersText', { weeks })}</p>
        <p>{t('story.othersFigures', { share: format.percent(0.043, 1) })}</p>
      </Part>
      <Part
        id="intervalle"
        title={t('story.interval')}
        picture={<Interval label={t('story.intervalPicture')} />}
      >
        <p>{t('story.intervalText')}</p>
        <p>{t('story.intervalNull')}</p>
      </Part>
      <Part id="placebo" title={t('story.placebo')} picture={<Placebo label={t('story.placeboPicture')} />}>
        <p>{t('story.placeboText', { placebos: format.number(effectRules.placebos) })}</p>
      </Part>
      <Part id="vingt" title={t('story.twenty')} picture={<Twenty label={t('story.twentyPicture')} />}>
        <p>{t('story.twentyText')}</p>
      </Part>
      <section className="os-reading" aria-labelledby="ignore">
        <h2 id="ignore">{t('story.unknown')}</h2>
        <ul>
          {(['chosen', 'together', 'small', 'what', 'faded', 'secret'] as const).map((each) => (
            <li key={each}>{t(`story.not.${each}`, { weeks, adopters, controls })}</li>
          ))}
        </ul>
        <p>
          {t('story.draw')} <a href="/pratiques/programmes">{t('story.drawLink')}</a>
        </p>
      </section>
      <section aria-labelledby="resultats">
        <h2 id="resultats">{t('results.title')}</h2>
        <MeasuredTable {...props} />
      </section>
      <NotForPeople />
    </Page>
  )
}

interface PartProps {
  id: string
  title: string
  picture: ReactNode
  children: ReactNode
}

const Part = ({ id, title, picture, children }: PartProps) => (
  <section className="os-story" aria-labelledby={id}>
    <div className="os-story__words">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
    {picture}
  </section>
)
