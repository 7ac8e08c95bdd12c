import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const shared = join(import.meta.dirname, '../../../shared/data/security')

/** Public corpora of injections, when they lie beside the checkout; never copied into the project. */
export const corporaAreHere = existsSync(shared)

/** Our own small sample, so that the test says something anywhere. */
export const ownPayloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)" id=x autofocus onfocus=alert(1)>x</a>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<style>@import url(https://outside.example/x.css)</style><link rel=stylesheet href=//outside.example/x>',
  '<video poster=//outside.example/p><source src=//outside.example/v></video><audio src=//outside.example/a autoplay>',
  '<object data="//outside.example/o"></object><embed src="//outside.example/e"><base href="//outside.example/">',
  '<meta http-equiv=refresh content="0;url=//outside.example/">',
  '<table background="//outside.example/b"><td background=//outside.example/c style="background:url(//outside.example/d)">',
  '[a](javascript:alert(1)) [b](data:text/html,<script>alert(1)</script>) [c](vbscript:alert(1))',
  '[a](<java\tscript:alert(1)>) [b](&#x6A;avascript:alert&#40;1&#41;) <javascript:alert(1)>',
  '![x](https://outside.example/pixel.gif) ![y](//outside.example/pixel.gif "t") ![z](data:image/svg+xml,<svg onload=alert(1)>)',
  '![a](/fichiers/x"onerror="alert(1)) ![b" onerror="alert(1)](/fichiers/x)',
  '[a]: javascript:alert(1)\n\n[a] ![a]',
  '```"><img/src=x onerror=alert(1)>\nx\n```',
  '`<img src=x onerror=alert(1)>` **<img src=x onerror=alert(1)>** | <img src=x onerror=alert(1)> |',
  '@<img src=x onerror=alert(1)> @Nadia"><img src=x onerror=alert(1)>',
]

/** Every payload of the corpora, whatever the file calls it. */
export function corpora(): string[] {
  const xss = readdirSync(join(shared, 'xss'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(shared, 'xss', name),
  )
  const markdown = readdirSync(join(shared, 'markdown')).map((name) => join(shared, 'markdown', name))
  return [...new Set([...xss, ...markdown].flatMap(payloadsIn).map(armed))].filter(
    (text) => text.trim() !== '',
  )
}

function payloadsIn(path: string): string[] {
  if (path.endsWith('.json')) return strings(JSON.parse(readFileSync(path, 'utf8')))
  if (!/\.txt$/.test(path) || /LICENSE/.test(path)) return []
  const text = readFileSync(path, 'utf8')
  return [...text.split('\n'), ...text.split(/\n\s*\n/)].filter((piece) => piece.length < 20_000)
}

const KEYS = new Set(['payload', 'payload_html', 'data', 'markdown', 'html', 'attachment'])

function strings(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return KEYS.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => strings(item, name))
}

/** H5SC writes its script as a placeholder. */
const armed = (text: string) =>
  text
    .replaceAll('%js_alert%', 'alert(1)')
    .replaceAll('%js_uri_alert%', 'javascript:alert(1)')
    .replaceAll('%js_string_alert%', 'alert(1)')
