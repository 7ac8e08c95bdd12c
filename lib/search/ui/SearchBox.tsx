import { translator } from '@/lib/i18n'
import { one, type Asked as Parameters } from '@/lib/ui/address'

const KEPT = ['type', 'communaute', 'auteur', 'depuis', 'tri']

/** The question, which keeps what narrows it. */
export async function SearchBox({
  text,
  parameters,
  isEmpty,
}: {
  text: string
  parameters: Parameters
  isEmpty: boolean
}) {
  const t = await translator('search')
  return (
    <form action="/recherche" className="os-searchbox">
      <label className="fr-label" htmlFor="question">
        {t('label')}
      </label>
      <div className="os-searchbox__row">
        <input
          className="fr-input"
          id="question"
          name="q"
          type="search"
          defaultValue={text}
          placeholder={t('placeholder')}
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
  )
}
