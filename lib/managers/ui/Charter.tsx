import { translator } from '@/lib/i18n'
import { EditableText } from './EditableText'
import { ManagersFrame } from './ManagersFrame'
import { textWords } from './textWords'

const MINUTES = [15, 30, 60, 90] as const
const USUAL = 30

/** What one agrees upon with one's team: a text to change, to copy and to print. */
export async function Charter({ service, minutes }: { service: string; minutes: string | undefined }) {
  const t = await translator('managers')
  const time = MINUTES.find((each) => String(each) === minutes) ?? USUAL
  const text = t('charter.text', {
    service: service || t('charter.ourService'),
    time: t('charter.time', { time }),
  })
  return (
    <ManagersFrame current="charter" lead={t('charter.lead')}>
      <form className="os-managers__chooser os-no-print" action="/encadrants/charte">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="service">
            {t('charter.service')}
          </label>
          <input
            className="fr-input"
            id="service"
            name="service"
            defaultValue={service}
            maxLength={120}
            autoComplete="off"
          />
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="minutes">
            {t('charter.minutes')}
          </label>
          <select className="fr-select" id="minutes" name="minutes" defaultValue={String(time)}>
            {MINUTES.map((each) => (
              <option key={each} value={each}>
                {t('charter.time', { time: each })}
              </option>
            ))}
          </select>
        </div>
        <button className="fr-btn fr-btn--secondary" type="submit">
          {t('charter.write')}
        </button>
      </form>
      <EditableText
        key={text}
        label={t('charter.label')}
        text={text}
        rows={24}
        words={await textWords()}
        canPrint
      />
    </ManagersFrame>
  )
}
