import { translator } from '@/lib/i18n'
import { Checkbox, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { resetChoicesAction, saveChoicesAction } from '../actions'
import type { ChoiceLine, Choices } from '../queries/choices'

/** A table of two boxes a line; a switch for all mails; the communities one wants quiet. */
export async function ChoicesForm({
  lines,
  noMail,
  communities,
  mailsADay,
}: Choices & { mailsADay: number }) {
  const t = await translator('notifications')
  const shown = (name: string, values: string[]) =>
    values.map((value) => <input key={`${name}${value}`} type="hidden" name={`${name}[]`} value={value} />)
  const on = (channel: 'onSite' | 'byMail') =>
    lines
      .filter((line) => line[channel] && !(channel === 'onSite' && line.level === 'alert'))
      .map(({ kind }) => kind)
  return (
    <>
      <Form action={saveChoicesAction} label={t('choices.title')}>
        {shown('shownOnSite', on('onSite'))}
        {shown('shownByMail', on('byMail'))}
        {noMail && <input type="hidden" name="shownNoMail" value="oui" />}
        {shown(
          'shownMuted',
          communities.filter(({ isMuted }) => isMuted).map(({ id }) => id),
        )}
        <div className="os-table__scroll" tabIndex={0} role="region" aria-label={t('choices.caption')}>
          <table className="os-table__table os-choices-table">
            <caption>{t('choices.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('choices.what')}</th>
                <th scope="col">{t('choices.onSite')}</th>
                <th scope="col">{t('choices.byMail')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.kind} line={line} />
              ))}
            </tbody>
          </table>
        </div>
        <p className="fr-hint-text">{t('choices.limit', { count: mailsADay })}</p>
        <h2>{t('choices.noMailTitle')}</h2>
        <Checkbox
          name="noMail"
          label={t('choices.noMail')}
          hint={t('choices.noMailHint')}
          defaultChecked={noMail}
        />
        <h2>{t('choices.communitiesTitle')}</h2>
        <p>{communities.length > 0 ? t('choices.communitiesHint') : t('choices.noCommunity')}</p>
        {communities.map(({ id, name, isMuted }) => (
          <Box key={id} name="muted[]" value={id} label={t('choices.mute', { name })} isChecked={isMuted} />
        ))}
        <div className="os-acts">
          <SubmitButton>{t('choices.save')}</SubmitButton>
        </div>
      </Form>
      <Form action={resetChoicesAction} label={t('choices.reset')}>
        <SubmitButton tone="quiet" size="sm">
          {t('choices.reset')}
        </SubmitButton>
      </Form>
    </>
  )
}

async function Line({ line: { kind, level, isLetter, onSite, byMail } }: { line: ChoiceLine }) {
  const t = await translator('notifications')
  const name = t(`kind.${kind}.name`)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="fr-hint-text">
          {level !== 'information' && `${t(`level.${level}`)}. `}
          {t(`kind.${kind}.hint`)}
        </span>
      </th>
      <td>
        {level === 'alert' || isLetter ? (
          t(isLetter ? 'choices.mailOnly' : 'choices.always')
        ) : (
          <Box
            name="onSite[]"
            value={kind}
            label={t('choices.onSiteFor', { name })}
            isChecked={onSite}
            isSilent
          />
        )}
      </td>
      <td>
        <Box
          name="byMail[]"
          value={kind}
          label={t('choices.byMailFor', { name })}
          isChecked={byMail}
          isSilent
        />
      </td>
    </tr>
  )
}

interface BoxProps {
  name: string
  value: string
  label: string
  isChecked: boolean
  /** Said only to those who hear: the table's heads say it to the others. */
  isSilent?: boolean
}

/** One value of a list: a box whose name comes several times. */
function Box({ name, value, label, isChecked, isSilent = false }: BoxProps) {
  const id = `${name.replace('[]', '')}-${value}`
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm" key={`${id}${isChecked}`}>
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={isChecked} />
      <label className="fr-label" htmlFor={id}>
        {isSilent ? <span className="fr-sr-only">{label}</span> : label}
      </label>
    </div>
  )
}
