const vowel =
  /^(?:[aeiouyàâäéèêëîïôöùûüœ]|h(?:abill|abit|eure|iver|istoire|omme|onneur|orair|ôpit|ospit|ôtel|uissier|umid|ygiène|éberg))/i
/** What has its preposition already: «des arrêtés», «d’une vallée», «dans un hall». */
const complete = /^(?:des?|du|d['’]|en|aux?|à|dans|sur|par|sans|avec|pendant|pour|chez)(?: |(?<=['’]))/i

/** «à» before a noun with its article: à la DREAL, au rectorat, aux affaires étrangères. */
const contracted = {
  à: { le: 'au ', les: 'aux ' },
  de: { le: 'du ', les: 'des ' },
} as const

/**
 * Puts a preposition before a noun phrase that carries its article: ('de', 'le rectorat') gives «du rectorat»,
 * ('de', 'Aix') gives «d’Aix».
 */
export function withPreposition(preposition: string, phrase: string): string {
  if (preposition === 'de' && complete.test(phrase)) return phrase
  const [, article, rest] = /^(le|les) (.*)$/is.exec(phrase) ?? []
  if ((preposition === 'à' || preposition === 'de') && article && rest) {
    return contracted[preposition][article.toLowerCase() as 'le' | 'les'] + rest
  }
  if ((preposition === 'de' || preposition === 'que') && vowel.test(phrase))
    return `${preposition[0] === 'q' ? 'qu' : 'd'}’${phrase}`
  return `${preposition} ${phrase}`
}

const hard = '\u00a0'
const narrow = '\u202f'

/** French typography: curly apostrophes, spaces that do not break, thin ones inside numbers. Leaves code and links alone. */
export function typeset(text: string): string {
  return text
    .split(/(`[^`]*`|https?:\/\/\S+)/)
    .map((piece, index) => (index % 2 ? piece : typesetWords(piece)))
    .join('')
}

const typesetWords = (text: string) =>
  text
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/ ([,.])(?= |$)/gm, '$1')
    .replace(/ ([:;?!»%€])/g, `${hard}$1`)
    .replace(/« /g, `«${hard}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${narrow}`)
    .replace(/(n°|p\.|art\.) (?=\d)/g, `$1${hard}`)
    .replace(/(\d) (h|min|k€|M€|Mo|Go|km|kg|ans|jours|mois)(?![\p{L}])/gu, `$1${hard}$2`)

/** A capital at the beginning of each paragraph and sentence, which a slot may have begun in lower case. */
export const sentenceCase = (text: string): string =>
  text.replace(
    /(^|\n|(?<=[\p{L}\d)»]{3})[.?!…] )(\p{Ll})/gu,
    (whole, before: string, letter: string, at: number) =>
      abbreviations.test(text.slice(0, at)) && before === '. ' ? whole : before + letter.toUpperCase(),
  )

const abbreviations = /(?:etc|cf|env|réf|max|min|tél)$/
