import type { Chart } from '../../model/document'

/** Shares of weekly contributors, each in its interval, beside no effect at all. */
export const intervals = (
  key: string,
  x: string,
  title: string,
  alt: string,
): Extract<Chart, { kind: 'intervals' }> => ({
  ...{ key, kind: 'intervals', table: key, x, value: 'share', low: 'low', high: 'high', neutral: 0 },
  ...{ title, alt },
})
