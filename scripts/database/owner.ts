import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Advice } from '../setup/say.mjs'

/** The system user a server runs as; `undefined` for «the one who types the command». */
export type Owner = { uid: number; gid: number } | undefined

const isRoot = () => process.getuid?.() === 0

/**
 * Who runs the server. PostgreSQL refuses root, so root lends it another user: the one who already owns the data,
 * else the one who owns the checkout, else a user of its own, made once.
 */
export function ownerOf(dataFolder: string, checkout: string): Owner {
  if (!isRoot()) return undefined
  return personBehind(dataFolder) ?? personBehind(checkout) ?? systemUser()
}

function personBehind(folder: string): Owner {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined
}

function systemUser(): NonNullable<Owner> {
  const known = lookUp('osmose')
  if (known) return known
  // Debian, Fedora… then Alpine and BusyBox.
  spawnSync('useradd', [
    '--system',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    'osmose',
  ])
  if (!lookUp('osmose')) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'osmose'])
  const user = lookUp('osmose') ?? lookUp('nobody')
  if (user) return user
  throw new Advice(
    'PostgreSQL refuse de tourner en root et aucun autre utilisateur n’existe sur ce système.\n' +
      'Lancez la commande avec un utilisateur ordinaire, ou indiquez votre serveur dans DATABASE_URL.',
  )
}

function lookUp(name: string): Owner {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [uid, gid] = [ask('-u'), ask('-g')]
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** Whether that user can go into a folder and come upon what lies there. */
export function canReach(folder: string, owner: Owner): boolean {
  if (!owner) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/' }).status === 0
}
