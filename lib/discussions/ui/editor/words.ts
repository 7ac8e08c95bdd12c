import type { Messages } from '@/lib/i18n/catalogues'

/**
 * Everything an editor says: the `composer` part of the catalogue, as it is written there. Its sentences have no
 * plural, so the browser fills them in without a library.
 */
export type EditorWords = Messages['discussions']['composer']

export const filled = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
