/**
 * Builds public/dsfr/ from the State's design system: only the rules, variables and icons that our screens name.
 * The whole sheet weighs 583 kB; a page of ours needs about a tenth of it.
 *
 *   tsx scripts/dsfr.ts            once, before a build
 *   tsx scripts/dsfr.ts --watch    again at each change under app/ and lib/, for development
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'node_modules/@codegouvfr/react-dsfr/dsfr')
const inter = join(root, 'node_modules/@fontsource-variable/inter/files')
const target = join(root, 'public/dsfr')

const components = [
  'accordion alert badge breadcrumb button callout card checkbox content download footer form header highlight',
  'input link modal navigation notice pagination password quote radio range search segmented select sidemenu',
  'skiplink stepper summary tab table tag tile toggle tooltip translate upload',
]
  .join(' ')
  .split(' ')

const banner = '/*! DSFR | SPDX-License-Identifier: MIT | restricted use (see terms and conditions) */\n'

/** Every class and variable name written in our sources; a name that ends in «-» is the start of a computed one. */
function namesInSources() {
  const classes = new Set<string>()
  const starts: string[] = []
  const variables = new Set<string>()
  for (const folder of ['app', 'lib']) {
    if (!existsSync(join(root, folder))) continue
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(tsx?|css)$/.test(name)) continue
      const text = readFileSync(join(root, folder, name), 'utf8')
      for (const [found] of text.matchAll(/\bfr-[\w-]*/g)) {
        if (found.endsWith('-')) starts.push(found)
        else classes.add(found)
      }
      for (const [found] of text.matchAll(/--[a-z][\w-]*/g)) variables.add(found)
    }
  }
  const uses = (name: string) => classes.has(name) || starts.some((start) => name.startsWith(start))
  return { uses, variables, icons: [...classes].filter((name) => /^fr-icon-[a-z0-9]/.test(name)) }
}

/** A misspelt icon shows as a black square, on a page that nobody may look at for weeks: say it at once. */
function refuseUnknownIcons(named: string[], files: string[]) {
  const known = new Set(
    files.flatMap((file) => readFileSync(join(source, file), 'utf8').match(/fr-icon-[\w-]+/g)),
  )
  const unknown = named.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new Error(
      `Not in the design system: ${unknown.join(', ')}. See node_modules/@codegouvfr/react-dsfr/dsfr/icons/`,
    )
}

function iconAsUrl(path: string) {
  const svg = readFileSync(path, 'utf8').trim().replaceAll('"', "'").replaceAll('\n', ' ')
  return `url("data:image/svg+xml,${svg.replace(/[%#<>{}]/g, (sign) => encodeURIComponent(sign))}")`
}

/** One sheet of the design system, without its fonts, with only the selectors that our screens can match. */
function sheet(file: string, uses: (name: string) => boolean): Root {
  const path = join(source, file)
  const css = postcss.parse(readFileSync(path, 'utf8'))
  css.walkComments((comment) => void comment.remove())
  css.walkAtRules((rule: AtRule) => {
    if (['font-face', 'charset', '-moz-document'].includes(rule.name)) rule.remove()
  })
  css.walkRules((rule: Rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')) return
    rule.selectors = rule.selectors.filter((selector) => {
      const named = selector.replace(/:not\([^)]*\)/g, '').match(/\.(?:fr|ri)-[\w-]+/g) ?? []
      return named.every((name) => uses(name.slice(1)))
    })
    if (rule.selectors.every((selector) => selector === '')) rule.remove()
  })
  css.walkDecls((declaration: Declaration) => {
    if (declaration.prop === '-webkit-mask-image') return void declaration.remove()
    declaration.value = declaration.value
      .replace(/"?Marianne"?, arial, sans-serif/gi, 'var(--font-text)')
      .replace(/"?Spectral"?, georgia, serif/gi, 'var(--font-text)')
      .replace(/url\("?([^")]+\.svg)"?\)/g, (_, url: string) => iconAsUrl(resolve(dirname(path), url)))
  })
  return css
}

/** Variables that nothing reads, neither a kept rule, nor our sources, nor a variable that is read. */
function dropUnreadVariables(css: Root, readInSources: Set<string>) {
  const definitions = new Map<string, Declaration[]>()
  const read = new Set(readInSources)
  const readsOf = (value: string) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!)
  css.walkDecls((declaration) => {
    if (!declaration.prop.startsWith('--'))
      return readsOf(declaration.value).forEach((name) => read.add(name))
    definitions.set(declaration.prop, [...(definitions.get(declaration.prop) ?? []), declaration])
  })
  // A Set grows while it is walked: what a read variable reads is read too.
  for (const name of read)
    for (const { value } of definitions.get(name) ?? []) readsOf(value).forEach((each) => read.add(each))
  for (const [name, declarations] of definitions)
    if (!read.has(name)) declarations.forEach((declaration) => declaration.remove())
  css.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()))
  css.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()))
}

/**
 * Without a choice, the reader's system decides, and no script has to run before the first paint. Paper is never
 * dark, whatever was chosen.
 */
function followSystemTheme(css: Root) {
  const dark = postcss.atRule({ name: 'media', params: 'screen and (prefers-color-scheme: dark)' })
  const forDark = (selector: string) => selector.includes('[data-fr-theme=dark]')
  const rules: Rule[] = []
  css.walkRules((rule) => void (rule.selectors.some(forDark) && rules.push(rule)))
  for (const rule of rules) {
    const copy = rule.clone()
    copy.selector = copy.selector.replace(/(?::root)?\[data-fr-theme=dark\]/g, ':root:not([data-fr-theme])')
    dark.append(copy)
    if (rule.selectors.every(forDark))
      rule.replaceWith(postcss.atRule({ name: 'media', params: 'screen' }).append(rule.clone()))
  }
  css.append(dark)
}

/** Outside the State's own brand, its blue gives way to a green of the same palette, known in light and dark. */
function neutralPalette(css: Root) {
  const pairs: Record<string, string> = {}
  for (const state of ['', '-hover', '-active']) {
    pairs[`--blue-france-sun-113-625${state}`] = `--green-archipel-sun-391-moon-716${state}`
  }
  pairs['--blue-france-975-sun-113'] = '--green-archipel-975-75'
  pairs['--blue-france-main-525'] = '--green-archipel-main-557'
  const rule = postcss.rule({ selector: ':root:not([data-brand=state])' })
  for (const [blue, green] of Object.entries(pairs)) rule.append({ prop: blue, value: `var(${green})` })
  // Its pale tones are too bright to read on for a day: a drop of the same green in the paper, light or dark.
  const drops = { '975-75': 6, '950-100': 10, '925-125': 14, '850-200': 26 }
  for (const [tone, drop] of Object.entries(drops))
    for (const [state, more] of Object.entries({ '': 0, '-hover': 6, '-active': 12 }))
      rule.append({
        prop: `--blue-france-${tone}${state}`,
        value: `color-mix(in srgb, var(--green-archipel-sun-391-moon-716) ${drop + more}%, var(--grey-1000-50))`,
      })
  css.append(rule)
}

function interFaces() {
  const ranges = readFileSync(join(inter, '../unicode.json'), 'utf8')
  const range = JSON.parse(ranges) as Record<string, string>
  return [
    ['latin', 'normal'],
    ['latin-ext', 'normal'],
    ['latin', 'italic'],
  ]
    .map(([subset, style]) => {
      const file = `inter-${subset}-wght-${style}.woff2`
      copyFileSync(join(inter, file), join(target, 'fonts', file))
      return `@font-face{font-family:Inter;font-style:${style};font-weight:100 900;font-display:swap;src:url("/dsfr/fonts/${file}") format("woff2");unicode-range:${range[subset!]}}`
    })
    .join('\n')
}

/** The State's bloc-marque and its letters, in a sheet of their own: only an authorised body links it. */
function stateBrand() {
  const faces = (['Regular:400', 'Medium:500', 'Bold:700'] as const).flatMap((each) => {
    const [name, weight] = each.split(':')
    return ['', '_Italic'].map((slant) => {
      const file = `Marianne-${name}${slant}.woff2`
      copyFileSync(join(source, 'fonts', file), join(target, 'fonts', file))
      return `@font-face{font-family:Marianne;font-weight:${weight};font-style:${slant ? 'italic' : 'normal'};font-display:swap;src:url("/dsfr/fonts/${file}") format("woff2")}`
    })
  })
  const logo = sheet('component/logo/logo.main.css', (name) => name === 'fr-logo')
  followSystemTheme(logo)
  const connect = sheet('component/connect/connect.main.css', (name) => name.startsWith('fr-connect'))
  const proConnect = readFileSync(join(source, '../assets/proconnect-btn.css'), 'utf8')
  return `${banner}${faces.join('\n')}\n:root{--font-text:Marianne,Arial,sans-serif}\n${logo.toString()}\n${connect.toString()}\n${proConnect}`
}

function build() {
  mkdirSync(join(target, 'fonts'), { recursive: true })
  const { uses, variables, icons: named } = namesInSources()
  const icons = readdirSync(join(source, 'utility/icons'))
    .filter((name) => name.startsWith('icons-'))
    .map((name) => `utility/icons/${name}/${name}.main.css`)
  refuseUnknownIcons(named, icons)
  const css = postcss.root()
  const files = [
    'core/core.main.css',
    ...components.map((name) => `component/${name}/${name}.main.css`),
    'scheme/scheme.css',
    ...icons,
  ]
  for (const file of files.filter((each) => existsSync(join(source, each))))
    css.append(sheet(file, uses).nodes)
  followSystemTheme(css)
  neutralPalette(css)
  dropUnreadVariables(css, variables)
  const text = `${banner}${interFaces()}\n${css.toString()}\n`
  const path = join(target, 'osmose.css')
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
  writeFileSync(join(target, 'state.css'), stateBrand())
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
  console.log(`Design system: ${kilobytes(text.length)}, ${kilobytes(gzipSync(text).length)} compressed`)
}

build()
if (process.argv.includes('--watch')) {
  let waiting: NodeJS.Timeout | undefined
  for (const folder of ['app', 'lib'])
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (!name || !/\.(tsx?|css)$/.test(name)) return
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        try {
          build()
        } catch (error) {
          console.error((error as Error).message)
        }
      }, 300)
    })
}
