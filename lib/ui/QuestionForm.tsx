import { one, type Asked } from './address'

interface QuestionFormProps {
  /** The page that answers. */
  action: string
  /** Of the field, on a page that has others. */
  id: string
  words: { label: string; hint?: string; placeholder?: string; submit: string }
  text: string
  parameters: Asked
  /** What narrows the answers, and stays when one asks something else. */
  kept: readonly string[]
  isEmpty: boolean
}

/** A question asked of a page, which keeps what narrows it. */
export function QuestionForm({ action, id, words, text, parameters, kept, isEmpty }: QuestionFormProps) {
  return (
    <form action={action} className="os-searchbox">
      <label className="fr-label" htmlFor={id}>
        {words.label}
        {words.hint && <span className="fr-hint-text">{words.hint}</span>}
      </label>
      <div className="os-searchbox__row">
        <input
          className="fr-input"
          id={id}
          name="q"
          type="search"
          defaultValue={text}
          placeholder={words.placeholder}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          // On a page that holds nothing else, the next key is the question itself.
          autoFocus={isEmpty}
        />
        <button className="fr-btn fr-btn--icon-left fr-icon-search-line" type="submit">
          {words.submit}
        </button>
      </div>
      {kept.map((name) => {
        const value = one(parameters, name)
        return value && <input key={name} type="hidden" name={name} value={value} />
      })}
    </form>
  )
}
