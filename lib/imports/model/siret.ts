/**
 * Fourteen digits whose key is right (Luhn, as INSEE makes it). La Poste numbers its offices otherwise: there, the
 * sum of the digits is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false
  const digits = [...text].map(Number)
  const luhn = digits.reduce((sum, digit, index) => {
    const doubled = index % 2 === 0 ? digit * 2 : digit
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  const isPost = text.startsWith('356000000') && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0
  return luhn % 10 === 0 || isPost
}
