import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { checkout } from '@/scripts/setup/checkout.mjs'

vi.setConfig({ testTimeout: 120_000 })
const folder = mkdtempSync(join(tmpdir(), 'osmose-clusters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function score(kind: '--skills' | '--edges', content: string | Buffer) {
  writeFileSync(join(folder, 'given'), content)
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/score-clusters.ts', kind, 'given'],
    { cwd: checkout, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { stdout, stderr, status }
}

const rows = [
  'ann,sig',
  'ann,carte',
  'bob,Carte',
  'bob,SIG',
  '"eve, 2",paie',
  '"eve, 2",rh',
  'ada,paie',
  'ada,rh',
]
const clusters = 'id,cluster\nann,1\nbob,1\n"eve, 2",2\nada,2\n'

describe('score:clusters', () => {
  it('reads a table however it was saved', () => {
    const plain = `person_or_occupation,skill\n${rows.join('\n')}\n`
    expect(score('--skills', plain)).toMatchObject({ stdout: clusters, status: 0 })
    expect(score('--skills', gzipSync(`\ufeff${plain.replaceAll('\n', '\r\n')}`)).stdout).toBe(clusters)
  })

  it('reads ties: names of any kind, comments, ties said twice or with oneself', () => {
    const { stdout } = score(
      '--edges',
      '# who writes to whom\na b\r\nb c\tc a\n'.replace('\tc a', '\r\nc a') + 'd\te\ne d\nf f\n',
    )
    expect(stdout).toBe('id,cluster\na,1\nb,1\nc,1\nd,2\ne,2\nf,3\n')
  })

  it('reads ties parted by a comma or a semicolon, under a header or not', () => {
    const parted = 'id,cluster\nann,1\nbob,1\nZoé Petit,1\nd,2\ne,2\n'
    expect(score('--edges', 'ann,bob\nbob, Zoé Petit\nann ; Zoé Petit\nd e\n').stdout).toBe(parted)
    expect(score('--edges', 'source;target\nann;bob\nbob;Zoé Petit\nann;Zoé Petit\nd;e\n').stdout).toBe(
      parted,
    )
    // Somebody is called so: it is a tie.
    expect(score('--edges', 'from,to\nto,ann\n').stdout).toBe('id,cluster\nto,1\nann,1\nfrom,1\n')
    const { stderr, status } = score('--edges', 'a,b\na,b,c\n')
    expect([stderr.trim(), status]).toEqual([
      'given, ligne 2 : il faut deux identifiants, « a,b,c » en a 3.',
      1,
    ])
  })

  it('says in a sentence that a file fails late', () => {
    const many = Array.from({ length: 60_000 }, (_, row) => `person ${row},skill ${(row * 7919) % 1013}`)
    const long = Buffer.from(`person_or_occupation,skill\n${many.join('\n')}\n`)
    expect(long.length).toBeGreaterThan(3 * 256 * 1024)
    const packed = gzipSync(long)
    const cut = score('--skills', packed.subarray(0, packed.length - 2000))
    expect(cut).toMatchObject({ stdout: '', status: 1 })
    expect(cut.stderr.trim()).toMatch(/given est une archive gzip tronquée ou abîmée \(Z_\w+\)\.$/u)
    const odd = score('--skills', Buffer.concat([long, Buffer.from([0x70, 0xe9, 0x2c, 0x61, 0x0a])]))
    expect(odd).toMatchObject({ stdout: '', status: 1 })
    expect(odd.stderr.trim()).toBe(
      'given n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 », puis relancez.',
    )
  })

  it('says what is wrong, and where', () => {
    const refusal = (kind: '--skills' | '--edges', content: string | Buffer) => {
      const { stdout, stderr, status } = score(kind, content)
      expect([stdout, status]).toEqual(['', 1])
      return stderr.trim()
    }
    expect(refusal('--skills', 'who,skill\na,b\n')).toBe(
      'given doit nommer ces colonnes : person_or_occupation, skill.',
    )
    expect(refusal('--skills', '')).toContain('doit nommer ces colonnes')
    expect(refusal('--skills', 'person_or_occupation,skill\n')).toBe('given ne contient personne.')
    expect(refusal('--skills', 'person_or_occupation,skill\na,b\n,c\n')).toContain('given, ligne 3 :')
    expect(refusal('--skills', Buffer.from([0x70, 0xe9, 0x0a]))).toContain('n’est pas en UTF-8')
    expect(refusal('--edges', '1 2\n3\n')).toContain('given, ligne 2 : il faut deux identifiants')
    expect(refusal('--edges', '# nothing\n')).toBe('given ne contient aucun lien.')
  })
})
