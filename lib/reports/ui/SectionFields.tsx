import { translator } from '@/lib/i18n'
import { Checkbox, SubmitButton, TextArea } from '@/lib/ui/forms'
import { isAlwaysThere } from '../model/sections'
import { MOST_COMMENT } from '../model/settings'
import { commentField } from '../schema'
import type { ReportToEdit } from '../queries/builder'

/** Which parts a report has, in which order, and what its author says of each. */
export async function SectionFields({ order }: Pick<ReportToEdit, 'order'>) {
  const t = await translator('reports')
  return (
    <fieldset className="os-builder__sections">
      <legend>{t('builder.sections')}</legend>
      <p className="fr-hint-text">{t('builder.sectionsHint')}</p>
      <ol>
        {order.map(({ key, comment, isChosen }) => {
          const title = t(`sections.${key}`)
          return (
            <li key={key}>
              <input type="hidden" name="sections[]" value={key} />
              <div className="os-builder__section">
                {isAlwaysThere(key) ? (
                  <p>
                    {title} <span className="os-meta">({t('builder.always')})</span>
                    <input type="hidden" name="kept[]" value={key} />
                  </p>
                ) : (
                  <>
                    <Checkbox name="kept[]" value={key} label={title} defaultChecked={isChosen} />
                    {isChosen && (
                      <span className="os-builder__moves">
                        <Move
                          to={`${key}:up`}
                          icon="fr-icon-arrow-up-s-line"
                          words={`${t('builder.up')} ${title}`}
                        />
                        <Move
                          to={`${key}:down`}
                          icon="fr-icon-arrow-down-s-line"
                          words={`${t('builder.down')} ${title}`}
                        />
                      </span>
                    )}
                  </>
                )}
              </div>
              <details className="os-builder__comment" open={comment !== ''}>
                <summary>{t('builder.comment')}</summary>
                <TextArea
                  name={commentField(key)}
                  label={t('builder.commentOf', { section: title })}
                  defaultValue={comment}
                  rows={3}
                  maxLength={MOST_COMMENT}
                />
              </details>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

const Move = ({ to, icon, words }: { to: string; icon: string; words: string }) => (
  <SubmitButton name="move" value={to} tone="quiet" size="sm" icon={icon}>
    <span className="fr-sr-only">{words}</span>
  </SubmitButton>
)
