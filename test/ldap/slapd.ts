import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hasProgram } from '../programs'

/**
 * A real OpenLDAP, on a free port, as whoever runs the tests, from a temporary folder. Debian's package `slapd`; as
 * root it is installed where it is missing.
 */
const SLAPD =
  ['/usr/sbin/slapd', '/usr/local/libexec/slapd'].find((path) => existsSync(path)) ?? '/usr/sbin/slapd'

export const hasSlapd = (): boolean => hasProgram([SLAPD], 'slapd')

export const ADMIN = { dn: 'cn=admin,dc=culture,dc=example', password: 'un secret pour les tests' }
export const BASE = 'ou=agents,dc=culture,dc=example'

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })

const answers = (port: number) =>
  new Promise<boolean>((said) => {
    const socket = connect(port, '127.0.0.1', () => said(true)).on('error', () => said(false))
    socket.on('connect', () => socket.end())
  })

const configuration = (folder: string) => `
${['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`).join('\n')}
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile ${folder}/pid
TLSCertificateFile ${folder}/cert.pem
TLSCertificateKeyFile ${folder}/key.pem
database mdb
suffix "dc=culture,dc=example"
rootdn "${ADMIN.dn}"
rootpw "${ADMIN.password}"
directory ${folder}/data
maxsize 104857600
index entryUUID,modifyTimestamp eq
access to * by * none
`

const TREE = `dn: dc=culture,dc=example
objectClass: domain
dc: culture

dn: ${BASE}
objectClass: organizationalUnit
ou: agents
`

/** A certificate of our own, so that the link is ciphered as in life. */
function certify(folder: string) {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files],
    {
      stdio: 'ignore',
    },
  )
}

export async function openSlapd() {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-slapd-'))
  mkdirSync(join(folder, 'data'))
  certify(folder)
  writeFileSync(join(folder, 'slapd.conf'), configuration(folder), { mode: 0o600 })
  execFileSync(SLAPD, ['-T', 'add', '-f', join(folder, 'slapd.conf')], {
    input: TREE,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const [port, securePort] = [await freePort(), await freePort()]
  const addresses = `ldap://127.0.0.1:${port} ldaps://127.0.0.1:${securePort}`
  const process_ = spawn(SLAPD, ['-f', join(folder, 'slapd.conf'), '-h', addresses, '-d', '0'], {
    stdio: 'ignore',
  })
  const ended = new Promise<void>((done) => process_.once('exit', () => done()))
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100 || process_.exitCode !== null) throw new Error('slapd does not answer')
    await pause(50)
  }
  return {
    url: `ldap://127.0.0.1:${port}`,
    secureUrl: `ldaps://localhost:${securePort}`,
    certificate: join(folder, 'cert.pem'),
    async stop() {
      process_.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
