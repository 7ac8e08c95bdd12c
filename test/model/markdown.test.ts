import { describe, expect, it } from 'vitest'
import { namesMentioned, plainText, renderMarkdown } from '@/lib/markdown'

describe('what people write', () => {
  it('begins its titles below those of the page', () => {
    expect(renderMarkdown('# Un\n\n## Deux\n\n##### Cinq')).toBe('<h3>Un</h3>\n<h4>Deux</h4>\n<h6>Cinq</h6>')
  })

  it('keeps tables, code, quotes and tasks, and breaks lines where they were broken', () => {
    expect(renderMarkdown('a\nb')).toBe('<p>a<br />b</p>')
    expect(renderMarkdown('> cité')).toContain('<blockquote>')
    expect(renderMarkdown('- [x] fait\n- [ ] reste')).toContain('<span class="task">☑</span> fait')
    expect(renderMarkdown('|a|b|\n|-|-:|\n|1<br>2|3|')).toContain('<td>1<br />2</td><td align="right">3</td>')
    expect(renderMarkdown('```js\nif (a < b) {}\n```')).toBe(
      '<pre tabindex="0"><code>if (a &lt; b) {}\n</code></pre>',
    )
  })

  it('shows tags as they were typed', () => {
    expect(renderMarkdown('un List<String> et <b id="x">gras</b>')).toBe(
      '<p>un List&lt;String&gt; et &lt;b id="x"&gt;gras&lt;/b&gt;</p>',
    )
    expect(renderMarkdown('<script>alert(1)</script>\n\n<div onclick="x()">**a**</div>')).not.toMatch(
      /<(script|div)/,
    )
  })

  it('leads only to the web, to a mail address, or to a page of ours', () => {
    expect(renderMarkdown('[a](https://exemple.fr "titre")')).toBe(
      '<p><a href="https://exemple.fr" rel="nofollow noopener ugc">a</a></p>',
    )
    expect(renderMarkdown('[a](/communautes/archives/fils/1#reponse-2)')).toContain(
      'href="/communautes/archives/fils/1#reponse-2"',
    )
    const elsewhere = [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//exemple.fr',
      '/\\exemple.fr',
    ]
    for (const address of [
      ...elsewhere,
      'java\nscript:x',
      'JaVaScRiPt:x',
      '&#106;avascript:x',
      'file:///etc',
    ])
      expect(renderMarkdown(`[a](<${address}>)`)).not.toContain('href')
  })

  it('shows our own pictures and links to the others', () => {
    expect(renderMarkdown('![plan](/fichiers/1/plan.png)')).toBe(
      '<p><img src="/fichiers/1/plan.png" alt="plan" loading="lazy" /></p>',
    )
    expect(renderMarkdown('![x](https://exemple.fr/pixel.gif)')).toBe(
      '<p><a href="https://exemple.fr/pixel.gif" rel="nofollow noopener ugc">x</a></p>',
    )
    for (const address of ['/api/x', '/fichiers/../api/x', '/fichiers/%2e%2e/api', '//exemple.fr/fichiers/x'])
      expect(renderMarkdown(`![x](${address})`)).not.toContain('<img')
  })

  it('answers in a moment whatever is written', () => {
    const pieces = [
      '>',
      '> ',
      '- ',
      '[',
      '[a](',
      '*a ',
      '**',
      '_a',
      '`',
      '<',
      '![',
      '|',
      'a@b.',
      '@a ',
      '~',
      '&',
    ]
    for (const piece of pieces) {
      const text = piece.repeat(32_000 / piece.length)
      const start = performance.now()
      renderMarkdown(text, { mentions: new Map([['a', { id: '1', name: 'a' }]]) })
      plainText(text)
      namesMentioned(text)
      expect(performance.now() - start, piece).toBeLessThan(2_000)
    }
  })
})

describe('a mention', () => {
  const mentions = new Map([
    ['Nadia Benali', { id: '1', name: 'Nadia BENALI' }],
    ['Jean-Marc d’Or', { id: '2', name: 'Jean-Marc d’Or' }],
  ])

  it('names somebody the map knows, and nobody else', () => {
    expect(renderMarkdown('Merci @Nadia Benali, @Inconnu !', { mentions })).toBe(
      '<p>Merci <span class="mention">@Nadia BENALI</span>, @Inconnu !</p>',
    )
    expect(renderMarkdown('(**@Jean-Marc d’Or**.)', { mentions })).toContain('@Jean-Marc d’Or</span>')
  })

  it('is neither in code nor in an address', () => {
    for (const text of ['`@Nadia Benali`', '```\n@Nadia Benali\n```', 'moi@Nadia Benali'])
      expect(renderMarkdown(text, { mentions })).not.toContain('mention')
    expect(namesMentioned('`@Nadia` moi@exemple.fr\n\n    @Nadia')).toEqual([])
  })

  it('offers every name it may be, the longest first', () => {
    expect(namesMentioned('Merci @Nadia Benali pour tout. @Bob#3f2a')).toEqual([
      ['Nadia Benali pour tout.', 'Nadia Benali pour tout', 'Nadia Benali pour', 'Nadia Benali', 'Nadia'],
      ['Bob#3f2a'],
    ])
  })
})

describe('an excerpt', () => {
  it('has the words and nothing else', () => {
    expect(
      plainText(
        '# Titre\n\n- **un** [lien](https://x.fr)\n- ![plan](/fichiers/x.png)\n\n|a|b|\n|-|-|\n|1|2|',
      ),
    ).toBe('Titre un lien plan a b 1 2')
  })

  it('ends at a word', () => {
    expect(plainText('Le versement des courriels aux archives', 25)).toBe('Le versement des…')
  })
})
