import type { Locale } from '@/lib/i18n'
import { numberForms, withoutControls, type NumberForm, type Workbook } from './workbook'

const SPACES = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
}
export const NAMESPACES = Object.entries(SPACES)
  .map(([name, space]) => `xmlns:${name}="${space}"`)
  .join(' ')

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Numbers and dates that have a form of their own. */
export const formats = [...numberForms, 'day', 'month'] as const

const region: Record<Locale, string> = {
  fr: 'number:language="fr" number:country="FR"',
  en: 'number:language="en" number:country="GB"',
}
const after: Record<Locale, Partial<Record<NumberForm, string>>> = {
  fr: { days: ' j', hours: ' h', milliseconds: ' ms', bytes: ' o', percent: ' %' },
  en: { days: ' d', hours: ' h', milliseconds: ' ms', bytes: ' B', percent: '%' },
}
const decimals: Partial<Record<NumberForm, number>> = {
  ...{ tenths: 1, percent: 1, days: 1 },
  ...{ hundredths: 2, cents: 2 },
  // A minute is seventeen thousandths of an hour.
  hours: 3,
}

/** How each form of numbers and dates is written in that language. */
export function dataStyles(language: Locale): string[] {
  const style = (kind: string, form: string, parts: string) =>
    `<number:${kind}-style style:name="N${form}" ${region[language]}>${parts}</number:${kind}-style>`
  const numbers = numberForms.map((form) => {
    if (form === 'plain') return style('number', form, '<number:number number:min-integer-digits="1"/>')
    const places = decimals[form] ?? 0
    const number = `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="true"/>`
    const unit = after[language][form]
    const words = unit ? `<number:text>${unit}</number:text>` : ''
    if (form === 'percent') return style('percentage', form, number + words)
    if (form !== 'euros' && form !== 'cents') return style('number', form, number + words)
    const euro = `<number:currency-symbol ${region.fr}>€</number:currency-symbol>`
    return style(
      'currency',
      form,
      language === 'fr' ? `${number}<number:text> </number:text>${euro}` : euro + number,
    )
  })
  const month = '<number:month number:style="long" number:textual="true"/>'
  const year = '<number:text> </number:text><number:year number:style="long"/>'
  return [
    ...numbers,
    style('date', 'day', `<number:day/><number:text> </number:text>${month}${year}`),
    style('date', 'month', month + year),
  ]
}

const stylesIn = (language: Locale) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${NAMESPACES} office:version="1.3"><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="10pt" fo:language="${language}" fo:country="${language === 'fr' ? 'FR' : 'GB'}"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties style:print-orientation="landscape" fo:page-width="29.7cm" fo:page-height="21cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>`
export const STYLES: Record<Locale, string> = { fr: stylesIn('fr'), en: stylesIn('en') }

export const metaOf = ({ title, language }: Workbook): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${escaped(withoutControls(title))}</dc:title><dc:language>${language === 'fr' ? 'fr-FR' : 'en-GB'}</dc:language><meta:generator>Osmose</meta:generator></office:meta></office:document-meta>`

/** Which rows and columns of each sheet stay in sight. */
export function settingsOf({ sheets }: Workbook): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const split = (which: string, place: string, at: number) =>
    at === 0
      ? ''
      : item(`${which}SplitMode`, 'short', 2) +
        item(`${which}SplitPosition`, 'int', at) +
        item(`Position${place}`, 'int', at)
  const tables = sheets.map(
    ({ name, frozen }) =>
      `<config:config-item-map-entry config:name="${escaped(withoutControls(name))}">${split('Horizontal', 'Right', frozen.columns)}${split('Vertical', 'Bottom', frozen.rows)}</config:config-item-map-entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-settings ${NAMESPACES} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}
