import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import { ProgressBar } from '@/lib/ui/feedback'
import { Checkbox, Field, Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { changeOwnProfileAction } from '../actions'
import { DEPARTEMENTS } from '../model/departements'
import { AUDIENCES, type FieldName } from '../model/fields'
import { LANGUAGES } from '../model/languages'
import type { OwnFields, Said } from '../queries/own'
import { personAddress } from './address'
import { OwnPhotoForms } from './OwnPhotoForms'
import { departementName, languageName } from './words'

/** What I say of myself, each thing with whom I show it to; what another source keeps is named, and not to change here. */
export async function OwnProfile({ own }: { own: OwnFields }) {
  const t = await translator('directory')
  return (
    <>
      <Completeness own={own} />
      <OwnPhotoForms own={own} />
      <section className="os-account-part" aria-labelledby="a-vous">
        <h2 id="a-vous">{t('own.title')}</h2>
        <p className="os-account-part__lead">
          {t('own.lead')} <a href={personAddress(own.id)}>{t('own.see')}</a>
        </p>
        <Form action={changeOwnProfileAction}>
          <OwnLines own={own} />
          <Languages own={own} />
          <div className="os-form__acts">
            <SubmitButton>{t('own.save')}</SubmitButton>
          </div>
        </Form>
      </section>
    </>
  )
}

async function Completeness({ own: { complete } }: { own: OwnFields }) {
  if (complete.next.length === 0) return null
  const [t, format] = [await translator('directory'), await formatters()]
  return (
    <section className="os-card os-card--quiet" aria-labelledby="complet">
      <h2 className="os-card__title" id="complet">
        {t('own.next')}
      </h2>
      <ProgressBar
        label={t('own.complete')}
        value={complete.percent}
        said={format.percent(complete.percent / 100)}
      />
      <ul>
        {complete.next.map((step) => (
          <li key={step}>
            <a href={step === 'photo' ? '#photo' : `#ligne-${step}`}>{t(`own.step.${step}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function OwnLines({ own }: { own: OwnFields }) {
  const t = await translator('directory')
  const departements = Object.keys(DEPARTEMENTS).map((code) => ({
    value: code,
    label: departementName(code),
  }))
  return (
    <>
      <Line own={own} id="ligne-jobTitle" said="jobTitle" value={own.jobTitle}>
        <Field
          name="jobTitle"
          label={t('jobTitle')}
          hint={t('own.jobTitleHint')}
          defaultValue={own.jobTitle}
          maxLength={120}
          autoComplete="organization-title"
        />
      </Line>
      <Line own={own} shown="email" />
      <Line own={own} id="ligne-phone" said="phone" shown="phone" value={own.phone}>
        <Field
          name="phone"
          label={t('phone')}
          defaultValue={own.phone}
          maxLength={30}
          type="tel"
          autoComplete="tel"
        />
      </Line>
      <Line own={own} id="ligne-place" said="city" shown="city" value={own.city}>
        <Field
          name="city"
          label={t('city')}
          defaultValue={own.city}
          maxLength={80}
          autoComplete="address-level2"
        />
      </Line>
      <Line
        own={own}
        said="departement"
        shown="departement"
        value={own.departement && departementName(own.departement)}
      >
        <Select
          name="departement"
          label={t('facet.departement')}
          defaultValue={own.departement}
          options={departements}
          placeholder={t('own.noDepartement')}
        />
      </Line>
      <Line own={own} shown="photo" />
      <Line own={own} id="ligne-about" said="about" shown="about" value={own.about}>
        <TextArea
          name="about"
          label={t('profile.about')}
          hint={t('own.aboutHint')}
          defaultValue={own.about}
          maxLength={1000}
        />
      </Line>
    </>
  )
}

interface LineProps {
  own: OwnFields
  id?: string
  said?: Said
  shown?: FieldName
  value?: string
  children?: ReactNode
}

/** A field, or what another source says in its place, and beside it whom it is shown to. */
async function Line({ own, id, said, shown, value, children }: LineProps) {
  const t = await translator('directory')
  const source = said && own.locked[said]
  return (
    <div className="os-own-line" id={id}>
      <div>
        {source && said ? (
          <p className="os-own-line__locked">
            <strong>{t(`own.name.${said}`)}</strong> {value || t('unsaid')}
            <span className="os-profile__source">
              <span className="fr-icon-lock-line fr-icon--sm" aria-hidden="true" /> {t(`source.${source}`)}
            </span>
          </p>
        ) : (
          (children ?? (
            <p className="os-own-line__locked">
              {t(`own.elsewhere.${shown === 'photo' ? 'photo' : 'email'}`)}
            </p>
          ))
        )}
      </div>
      {shown && <ShownTo own={own} field={shown} />}
    </div>
  )
}

async function ShownTo({ own, field }: { own: OwnFields; field: FieldName }) {
  const t = await translator('directory')
  return (
    <Select
      name={`show_${field}`}
      label={t('own.shownTo', { field: t(`own.name.${field}`) })}
      defaultValue={own.audience[field]}
      options={AUDIENCES.map((audience) => ({ value: audience, label: t(`own.audience.${audience}`) }))}
    />
  )
}

async function Languages({ own }: { own: OwnFields }) {
  const [t, { locale }] = [await translator('directory'), await formatters()]
  return (
    <div className="os-own-line" id="ligne-languages">
      <fieldset className="fr-fieldset os-own-languages">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">{t('own.spoken')}</legend>
        <input type="hidden" name="languages" value="asked" />
        {LANGUAGES.map((code) => (
          <Checkbox
            key={code}
            name={`speaks_${code}`}
            label={languageName(code, locale)}
            defaultChecked={own.languages.includes(code)}
          />
        ))}
      </fieldset>
      <ShownTo own={own} field="languages" />
    </div>
  )
}
