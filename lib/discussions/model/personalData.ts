/** What somebody would rather not have published: an address, an account, a social security number. */
export type Personal = 'email' | 'iban' | 'nir'

/** The kinds of personal data that a text seems to hold. A warning, never a refusal: an address may be meant. */
export function personalDataIn(text: string): Personal[] {
  const found: Personal[] = []
  if (/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u.test(text)) found.push('email')
  if (
    [...text.matchAll(/\b[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{2,4}){3,8}\b/gi)].some(([iban]) =>
      isIban(iban),
    )
  )
    found.push('iban')
  if ([...text.matchAll(NIR)].some(([nir]) => isNir(nir))) found.push('nir')
  return found
}

const bare = (written: string) => written.replace(/[ \u00a0\u202f.-]/g, '').toUpperCase()

/** ISO 13616: the country and key moved to the end, letters as numbers, modulo 97 leaves 1. */
function isIban(written: string): boolean {
  const iban = bare(written)
  if (iban.length < 15 || iban.length > 34) return false
  return (
    modulo97(
      (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
    ) === 1
  )
}

const GAP = '[ \\u00a0\\u202f.-]?'
const NIR = new RegExp(
  `(?<!\\d)[12]${GAP}\\d{2}${GAP}(?:0[1-9]|1[0-2]|[2-9]\\d)${GAP}(?:\\d{2}|2[AB])${GAP}\\d{3}${GAP}\\d{3}${GAP}\\d{2}(?!\\d)`,
  'gi',
)

/** The key is 97 minus the rest of the number divided by 97; Corsica's letters count as 19 and 18. */
function isNir(written: string): boolean {
  const nir = bare(written).replace('2A', '19').replace('2B', '18')
  return /^\d{15}$/.test(nir) && 97 - modulo97(nir.slice(0, 13)) === Number(nir.slice(13))
}

function modulo97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}
