import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Whether a program that tests look at things with is on this machine; as root on Debian its package is installed
 * where it is missing.
 * @param paths where it may be
 */
export function hasProgram(paths: string[], debianPackage: string): boolean {
  const isHere = () => paths.some((path) => existsSync(path))
  if (isHere()) return true
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const aptGet = (...args: string[]) =>
    // Two groups of tests may want to install at the same moment.
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 600_000,
    }).status === 0
  const install = () => aptGet('install', '-y', '--no-install-recommends', debianPackage)
  if (!install() && aptGet('update')) install()
  return isHere()
}

/** What poppler, which knows nothing of us, reads in a PDF. */
export const hasPoppler = (): boolean =>
  hasProgram(['/usr/bin/pdfinfo', '/opt/homebrew/bin/pdfinfo'], 'poppler-utils')

/** LibreOffice's tables without its windows. */
export const hasLibreOffice = (): boolean =>
  hasProgram(['/usr/bin/soffice', '/usr/bin/localc', '/opt/homebrew/bin/soffice'], 'libreoffice-calc-nogui')

/** What a program says; its complaints come with it. */
export const saidBy = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 27 })
