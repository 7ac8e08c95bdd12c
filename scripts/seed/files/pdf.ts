/** What Helvetica can say in a PDF without embedding a font: Latin letters in WinAnsi. */
const winAnsi: Record<string, number> = {
  '’': 0x92,
  '‘': 0x91,
  '«': 0xab,
  '»': 0xbb,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
  œ: 0x9c,
  Œ: 0x8c,
  '€': 0x80,
  '\u202f': 0x20,
  '\u00a0': 0x20,
}

const text = (line: string) =>
  [...line]
    .map((sign) => winAnsi[sign] ?? (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 0x3f))
    .map((code) =>
      code > 126 || code < 32 || [40, 41, 92].includes(code)
        ? `\\${code.toString(8).padStart(3, '0')}`
        : String.fromCharCode(code),
    )
    .join('')

function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) as string
    if (line && line.length + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines
}

/** A page of A4: a title, then paragraphs. */
export function pdfDocument(title: string, paragraphs: string[]): Buffer {
  const lines = paragraphs.flatMap((paragraph) => [...wrapped(paragraph, 84), '']).slice(0, 44)
  const page = `BT /F2 18 Tf 60 770 Td (${text(title)}) Tj /F1 11 Tf 0 -34 Td 16 TL ${lines.map((line) => `(${text(line)}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${text(title)}) >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
