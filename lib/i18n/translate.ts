import { createTranslator } from 'use-intl/core'
import { nestedQuotes } from './nestedQuotes'
import { catalogues, type Locale, type Messages, type Namespace } from './catalogues'

/**
 * The words of a slice in a known language, for mails, jobs and pure code.
 * One translator per language and slice for the life of the process: making one costs more than a page should pay.
 */
const made = new Map<string, unknown>()

type Say = (...asked: unknown[]) => string

/** Words that take no value are always the same: looked up once, not twenty times a page. */
function remembering<Translator extends object>(translate: Translator): Translator {
  const known = new Map<string, string>()
  return new Proxy(translate, {
    apply(target, self, [key, ...values]: [string, ...unknown[]]) {
      const ask = (asked: unknown[]) => Reflect.apply(target as unknown as Say, self, asked) as string
      if (values.length > 0) return nestedQuotes(ask([key, ...values]))
      const words = known.get(key) ?? ask([key])
      known.set(key, words)
      return words
    },
  })
}

function make<N extends Namespace>(locale: Locale, namespace: N) {
  const translate = createTranslator<Messages, N>({
    locale,
    messages: catalogues[locale] as Messages,
    namespace: namespace as never,
    timeZone: 'Europe/Paris',
    // A missing word is a fault of ours, found by the parity test: say so loudly rather than show a key.
    onError: (error) => {
      throw error
    },
  })
  return remembering(translate)
}

export type Translate<N extends Namespace> = ReturnType<typeof make<N>>

export function translatorIn<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale}.${namespace}`
  const known = made.get(key)
  // While developing, a catalogue changes under our feet.
  if (known && process.env.NODE_ENV !== 'development') return known as Translate<N>
  const translate = make(locale, namespace)
  made.set(key, translate)
  return translate
}
