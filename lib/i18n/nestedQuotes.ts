/** A title that quotes, quoted: French sets the inner marks apart, « Réponse à “ Archives ” ». */
export function nestedQuotes(text: string): string {
  if (text.indexOf('«') === text.lastIndexOf('«')) return text
  let depth = 0
  return text.replace(/«\s?|\s?»/g, (mark) => {
    if (mark.startsWith('«')) return ++depth > 1 ? '“' : mark
    depth = Math.max(0, depth - 1)
    return depth > 0 ? '”' : mark
  })
}
