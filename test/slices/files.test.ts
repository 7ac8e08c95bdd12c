import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import {
  describeFile,
  downloadVersion,
  fileById,
  filesOf,
  removeFile,
  restoreFile,
  restoreVersion,
  uploadFile,
} from '@/lib/files'
import { purgeRemovedFiles } from '@/lib/files/purge'
import { forgetStrayBytes } from '@/lib/files/strays'
import { Upload } from '@/lib/files/schema'
import type { Person } from '@/lib/policy'
import { makeWorld, type World, type WorldCommunity } from '../world'

let world: World
let room: WorldCommunity
let secret: WorldCommunity
let ann: Person
let bob: Person
let eve: Person
const folder = mkdtempSync(join(tmpdir(), 'osmose-files-'))

beforeAll(async () => {
  process.env.FILES_DIR = folder
  world = await makeWorld()
  room = world.communities['private-request'] as WorldCommunity
  secret = world.communities['secret-managed'] as WorldCommunity
  ann = await world.as('ann')
  bob = await world.as('bob')
  eve = await world.as('eve')
})

const bytes = (content: string | Uint8Array) =>
  new Blob([content as BlobPart]).stream() as ReadableStream<Uint8Array>
const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'

function send(who: Person, name: string, content: string | Uint8Array, more: Partial<Upload> = {}) {
  const upload = Upload.parse({ communityId: room.id, uploadId: newId(), name, ...more })
  return uploadFile(who, upload, bytes(content))
}

async function stored(...args: Parameters<typeof send>) {
  const uploaded = await send(...args)
  if (uploaded.state !== 'stored') throw new Error(uploaded.state)
  return uploaded
}

const versionKey = async (id: string) =>
  (await db.depositVersion.findUniqueOrThrow({ where: { communityId_id: { communityId: room.id, id } } }))
    .storageKey
/** What lies on the disk for this community. */
const onDisk = () => readdirSync(join(folder, room.id)).map((name) => `${room.id}/${name}`)

const download = (who: Person, versionId: string, headers: Record<string, string> = {}) =>
  downloadVersion(who, { communityId: room.id, versionId }, new Headers(headers))

describe('Bob sends a file', () => {
  it('finds it in the list, and reads the very same bytes', async () => {
    const { versionId } = await stored(bob, 'Guide d’accueil.pdf', pdf)
    const { files } = await filesOf(bob, room.slug, { sort: 'recent' })
    expect(files[0]?.name).toBe('Guide d’accueil.pdf')
    const answer = await download(ann, versionId)
    expect(await answer.text()).toBe(pdf)
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Guide%20d%E2%80%99accueil.pdf",
    )
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('sends it twice by a double click, and stores it once', async () => {
    const uploadId = newId()
    const first = await send(bob, 'double.pdf', pdf, { uploadId })
    expect(await send(bob, 'double.pdf', pdf, { uploadId })).toEqual(first)
    expect(await db.depositVersion.count({ where: { id: uploadId } })).toBe(1)
  })

  it('presses twice at the very same moment, and stores it once', async () => {
    for (const sameName of ['ask', 'version', 'both'] as const) {
      const uploadId = newId()
      const press = () => send(bob, `ensemble ${sameName}.pdf`, pdf, { uploadId, sameName })
      const [first, second] = await Promise.all([press(), press()])
      expect(first).toMatchObject({ state: 'stored', versionId: uploadId, number: 1 })
      expect(second).toEqual(first)
      expect(await (await download(bob, uploadId)).text()).toBe(pdf)
    }
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('records what he did, and counts it', async () => {
    const before = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    const { depositId } = await stored(bob, 'compte rendu.txt', 'Présents : Ann, Bob.')
    const after = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    expect(after.deposits - before.deposits).toBe(1)
    expect(after.storedBytes - before.storedBytes).toBe(21n)
    expect(
      await db.activity.count({
        where: { communityId: room.id, kind: 'file_version', subjectId: depositId },
      }),
    ).toBe(1)
    expect(await db.outbox.count({ where: { kind: 'file.added', communityId: room.id } })).toBeGreaterThan(0)
  })
})

describe('under the key of somebody else’s file', () => {
  it.each([
    ['of the same length', 'AAAA'],
    ['of another length', 'tout autre chose'],
  ])('a file %s is refused, and leaves theirs as it is', async (kind, content) => {
    const name = `de Ann, ${kind}.txt`
    const { depositId, versionId } = await stored(ann, name, 'BBBB')
    const before = onDisk()
    for (const more of [{}, { depositId }, { sameName: 'version' as const }])
      await expect(send(bob, name, content, { uploadId: versionId, ...more })).rejects.toMatchObject({
        status: 404,
      })
    await expect(send(bob, 'ailleurs.txt', content, { uploadId: versionId })).rejects.toMatchObject({
      status: 404,
    })
    expect(await (await download(ann, versionId)).text()).toBe('BBBB')
    expect(onDisk()).toEqual(before)
  })

  it('sent at the same moment, each reads what they sent, or is refused', async () => {
    const uploadId = newId()
    const both = { [ann.id]: 'celui de Ann', [bob.id]: 'celui de Bob' }
    const answers = await Promise.allSettled(
      [ann, bob].map((who) => send(who, `de ${who.id}.txt`, both[who.id]!, { uploadId })),
    )
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused.map(({ reason }) => reason.status)).toEqual([404])
    const { uploadedById } = await db.depositVersion.findUniqueOrThrow({
      where: { communityId_id: { communityId: room.id, id: uploadId } },
    })
    expect(await (await download(bob, uploadId)).text()).toBe(both[uploadedById])
  })
})

describe('the same name', () => {
  it('asks, then makes a version or keeps both', async () => {
    const { depositId } = await stored(bob, 'modele.csv', 'a;b')
    expect(await send(bob, 'modele.csv', 'a;b;c')).toEqual({
      state: 'sameName',
      depositId,
      name: 'modele.csv',
    })
    expect(await stored(bob, 'modele.csv', 'a;b;c', { sameName: 'version' })).toMatchObject({
      depositId,
      number: 2,
    })
    expect(await stored(bob, 'modele.csv', 'autre', { sameName: 'both' })).toMatchObject({
      name: 'modele (2).csv',
    })
  })

  it('numbers versions one after the other, even sent all at once', async () => {
    const { depositId } = await stored(bob, 'ensemble.txt', '0')
    await Promise.all(
      ['1', '2', '3', '4', '5'].map((text) => stored(bob, 'ensemble.txt', text, { depositId })),
    )
    const numbers = await db.depositVersion.findMany({ where: { depositId }, orderBy: { number: 'asc' } })
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('takes an earlier version up again as a new one', async () => {
    const { depositId, versionId } = await stored(bob, 'charte.txt', 'première')
    await stored(bob, 'charte.txt', 'deuxième', { depositId })
    await restoreVersion(bob, { communityId: room.id, depositId, versionId })
    const file = await fileById(bob, room.slug, depositId)
    expect(file.versions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(await (await download(bob, file.currentVersionId)).text()).toBe('première')
  })
})

describe('what is refused', () => {
  it.each([
    ['script.html', '<script>alert(1)</script>', 'files.formatRefused'],
    ['dessin.svg', '<svg onload="alert(1)"/>', 'files.formatRefused'],
    ['facture.pdf.exe', 'MZ', 'files.formatRefused'],
    ['programme.pdf', 'MZ\x90\x00\x03\x00\x00\x00', 'files.contentRefused'],
    ['binaire.txt', 'a\x00b', 'files.contentRefused'],
    ['photo.png', pdf, 'files.contentRefused'],
    ['vide.txt', '', 'files.emptyFile'],
  ])('%s', async (name, content, key) => {
    await expect(send(bob, name, content)).rejects.toMatchObject({ key })
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('a file cut on the way: nothing is kept', async () => {
    await expect(send(bob, 'coupé.txt', 'la moitié', { size: 20 })).rejects.toMatchObject({
      key: 'files.cutShort',
    })
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('début'))
        controller.error(new Error('connection lost'))
      },
    })
    const upload = Upload.parse({ communityId: room.id, uploadId: newId(), name: 'perdu.txt' })
    await expect(uploadFile(bob, upload, broken)).rejects.toThrow('connection lost')
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect(await db.deposit.count({ where: { name: { in: ['coupé.txt', 'perdu.txt'] } } })).toBe(0)
  })

  it('what is larger than allowed, or than the room left', async () => {
    process.env.FILE_LIMIT_BYTES = '10'
    await expect(send(bob, 'long.txt', 'plus de dix octets')).rejects.toMatchObject({ key: 'files.tooLarge' })
    delete process.env.FILE_LIMIT_BYTES
    process.env.COMMUNITY_QUOTA_BYTES = '1'
    await expect(send(bob, 'trop.txt', 'plein')).rejects.toMatchObject({ key: 'files.quotaReached' })
    delete process.env.COMMUNITY_QUOTA_BYTES
  })

  it('what finds no room left, whatever it announced: its bytes go', async () => {
    const { depositId, versionId } = await stored(bob, 'plein.txt', 'premier')
    await stored(bob, 'plein.txt', 'deuxième', { depositId })
    const before = onDisk()
    const { storedBytes } = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    process.env.COMMUNITY_QUOTA_BYTES = String(storedBytes)
    try {
      const full = { key: 'files.quotaReached' }
      await expect(send(bob, 'sans annonce.txt', 'de trop')).rejects.toMatchObject(full)
      await expect(restoreVersion(bob, { communityId: room.id, depositId, versionId })).rejects.toMatchObject(
        full,
      )
    } finally {
      delete process.env.COMMUNITY_QUOTA_BYTES
    }
    expect(onDisk()).toEqual(before)
  })

  it('a name that hides what it is', () => {
    const name = (given: string) =>
      Upload.parse({ communityId: room.id, uploadId: newId(), name: given }).name
    expect(name('photo\u202egpj.exe')).toBe('photogpj.exe')
    expect(name('../../etc/passwd.txt')).toBe('passwd.txt')
    expect(name('C:\\dossier\\état des lieux’.odt')).toBe('état des lieux’.odt')
    expect(name('con.txt')).toBe('con-.txt')
    expect(() => name('///')).toThrow()
  })
})

describe('who may', () => {
  it('Eve is told that nothing is there, on every path', async () => {
    const { depositId, versionId } = await stored(bob, 'privé.txt', 'entre nous')
    await expect(download(eve, versionId)).rejects.toMatchObject({ status: 404 })
    await expect(fileById(eve, room.slug, depositId)).rejects.toMatchObject({ status: 404 })
    await expect(removeFile(eve, { communityId: room.id, depositId, reason: '' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(filesOf(eve, secret.slug, { sort: 'recent' })).rejects.toMatchObject({ status: 404 })
    await expect(send(eve, 'intrus.txt', 'bonjour')).rejects.toMatchObject({ status: 404 })
  })

  it('a guest reads and does not send; a member does not rename another’s file; an animator does', async () => {
    const gus = await world.as('gus')
    const { depositId } = await stored(ann, 'de Ann.txt', 'texte')
    await expect(send(gus, 'invité.txt', 'bonjour')).rejects.toMatchObject({ status: 403 })
    const renamed = { communityId: room.id, depositId, name: 'autre.txt', description: '' }
    await expect(describeFile(bob, renamed)).rejects.toMatchObject({ status: 403 })
    await describeFile(await world.as('olga'), renamed)
    expect((await fileById(bob, room.slug, depositId)).name).toBe('autre.txt')
  })

  it('a removed file is given to nobody, and comes back whole', async () => {
    const { depositId, versionId } = await stored(bob, 'retiré.txt', 'encore là')
    await removeFile(bob, { communityId: room.id, depositId, reason: '' })
    await expect(download(bob, versionId)).rejects.toMatchObject({ status: 404 })
    expect(
      (await filesOf(bob, room.slug, { sort: 'recent', removed: true })).files.map(({ id }) => id),
    ).toContain(depositId)
    await restoreFile(bob, { communityId: room.id, depositId })
    expect(await (await download(bob, versionId)).text()).toBe('encore là')
  })
})

describe('a download', () => {
  it('answers a range, a whole, and what has not changed', async () => {
    const { versionId } = await stored(bob, 'long texte.txt', '0123456789')
    const part = await download(bob, versionId, { range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ])
    expect(await (await download(bob, versionId, { range: 'bytes=-3' })).text()).toBe('789')
    expect((await download(bob, versionId, { range: 'bytes=20-' })).status).toBe(416)
    const whole = await download(bob, versionId)
    const again = await download(bob, versionId, { 'if-none-match': whole.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })
})

describe('the bin', () => {
  it('is emptied after thirty-seven days: rows, room and bytes', async () => {
    const { depositId, versionId } = await stored(bob, 'ancien.txt', 'vieux')
    const key = await versionKey(versionId)
    expect(onDisk()).toContain(key)
    await removeFile(bob, { communityId: room.id, depositId, reason: '' })
    const before = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    const in36Days = new Date(Date.now() + 36 * 86_400_000)
    expect(await purgeRemovedFiles({ now: in36Days })).toBe(0)
    expect(await purgeRemovedFiles({ now: new Date(in36Days.getTime() + 2 * 86_400_000) })).toBeGreaterThan(0)
    const after = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    expect(before.storedBytes - after.storedBytes).toBeGreaterThanOrEqual(5n)
    expect(await db.depositVersion.count({ where: { id: versionId } })).toBe(0)
    expect(onDisk()).not.toContain(key)
  })
})

describe('bytes that a killed process left', () => {
  it('go within two days; those of a file stay, and those that have just come', async () => {
    const kept = join(folder, await versionKey((await stored(bob, 'gardé.txt', 'à garder')).versionId))
    const stray = join(folder, room.id, newId())
    const halfway = join(folder, 'incoming', newId())
    const justCame = [join(folder, room.id, newId()), join(folder, 'incoming', newId())]
    for (const path of [stray, halfway, ...justCame]) writeFileSync(path, 'octets')
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    for (const path of [kept, stray, halfway]) utimesSync(path, twoDaysAgo, twoDaysAgo)
    expect(await forgetStrayBytes({ now: new Date(), signal: new AbortController().signal })).toBe(2)
    const left = ['incoming', room.id].flatMap((name) =>
      readdirSync(join(folder, name)).map((each) => join(folder, name, each)),
    )
    expect([kept, ...justCame].every((path) => left.includes(path))).toBe(true)
    expect(left).not.toContain(stray)
    expect(left).not.toContain(halfway)
    for (const path of justCame) rmSync(path)
  })
})
