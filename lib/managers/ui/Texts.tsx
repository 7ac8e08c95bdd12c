import { appUrl } from '@/lib/auth/settings'
import { translator } from '@/lib/i18n'
import type { Announcement } from '../queries'
import { EditableText } from './EditableText'
import { ManagersFrame } from './ManagersFrame'
import { textWords } from './textWords'

const texts = { mail: 14, meeting: 10, message: 5 } as const

/** Words to announce a community to one's team, ready to be sent, each to be made one's own. */
export async function Texts({ announcement: { communities, chosen } }: { announcement: Announcement }) {
  const [t, words] = await Promise.all([translator('managers'), textWords()])
  const about = {
    which: chosen ? 'one' : 'all',
    name: chosen?.name ?? '',
    purpose: chosen?.purpose ?? '',
    address: chosen ? `${appUrl()}/communautes/${chosen.slug}` : `${appUrl()}/communautes`,
  }
  return (
    <ManagersFrame current="texts" lead={t('texts.lead')}>
      <form className="os-managers__chooser" action="/encadrants/textes">
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="communaute">
            {t('texts.community')}
          </label>
          <select className="fr-select" id="communaute" name="communaute" defaultValue={chosen?.slug ?? ''}>
            <option value="">{t('texts.none')}</option>
            {communities.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="fr-btn fr-btn--secondary" type="submit">
          {t('texts.write')}
        </button>
      </form>
      {(Object.keys(texts) as (keyof typeof texts)[]).map((each) => (
        <section key={`${each}.${about.address}`} className="os-managers__text" aria-labelledby={each}>
          <h2 id={each}>{t(`texts.${each}.title`)}</h2>
          <EditableText
            label={t(`texts.${each}.label`)}
            text={t(`texts.${each}.text`, about)}
            rows={texts[each]}
            words={words}
            mailSubject={each === 'mail' ? t('texts.mail.subject', about) : undefined}
          />
        </section>
      ))}
    </ManagersFrame>
  )
}
