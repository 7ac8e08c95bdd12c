import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { fileById, filesOf, restoreVersion, uploadFile } from '@/lib/files'
import { Upload } from '@/lib/files/schema'
import type {} from '@/lib/policy'
import { fileStories, pdf } from './sending'

const story = fileStories()
const { folder, send, stored, onDisk, download } = story

describe('Bob sends a file', () => {
  it('finds it in the list, and reads the very same bytes', async () => {
    const { versionId } = await stored(story.bob, 'Guide d’accueil.pdf', pdf)
    const { files } = await filesOf(story.bob, story.room.slug, { sort: 'recent' })
    expect(files[0]?.name).toBe('Guide d’accueil.pdf')
    const answer = await download(story.ann, versionId)
    expect(await answer.text()).toBe(pdf)
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Guide%20d%E2%80%99accueil.pdf",
    )
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('sends it twice by a double click, and stores it once', async () => {
    const uploadId = newId()
    const first = await send(story.bob, 'double.pdf', pdf, { uploadId })
    expect(await send(story.bob, 'double.pdf', pdf, { uploadId })).toEqual(first)
    expect(await db.depositVersion.count({ where: { id: uploadId } })).toBe(1)
  })

  it('presses twice at the very same moment, and stores it once', async () => {
    for (const sameName of ['ask', 'version', 'both'] as const) {
      const uploadId = newId()
      const press = () => send(story.bob, `ensemble ${sameName}.pdf`, pdf, { uploadId, sameName })
      const [first, second] = await Promise.all([press(), press()])
      expect(first).toMatchObject({ state: 'stored', versionId: uploadId, number: 1 })
      expect(second).toEqual(first)
      expect(await (await download(story.bob, uploadId)).text()).toBe(pdf)
    }
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('records what he did, and counts it', async () => {
    const before = await db.communityCounter.findUniqueOrThrow({ where: { communityId: story.room.id } })
    const { depositId } = await stored(story.bob, 'compte rendu.txt', 'Présents : Ann, Bob.')
    const after = await db.communityCounter.findUniqueOrThrow({ where: { communityId: story.room.id } })
    expect(after.deposits - before.deposits).toBe(1)
    expect(after.storedBytes - before.storedBytes).toBe(21n)
    expect(
      await db.activity.count({
        where: { communityId: story.room.id, kind: 'file_version', subjectId: depositId },
      }),
    ).toBe(1)
    expect(
      await db.outbox.count({ where: { kind: 'file.added', communityId: story.room.id } }),
    ).toBeGreaterThan(0)
  })
})

describe('under the key of somebody else’s file', () => {
  it.each([
    ['of the same length', 'AAAA'],
    ['of another length', 'tout autre chose'],
  ])('a file %s is refused, and leaves theirs as it is', async (kind, content) => {
    const name = `de Ann, ${kind}.txt`
    const { depositId, versionId } = await stored(story.ann, name, 'BBBB')
    const before = onDisk()
    for (const more of [{}, { depositId }, { sameName: 'version' as const }])
      await expect(send(story.bob, name, content, { uploadId: versionId, ...more })).rejects.toMatchObject({
        status: 404,
      })
    await expect(send(story.bob, 'ailleurs.txt', content, { uploadId: versionId })).rejects.toMatchObject({
      status: 404,
    })
    expect(await (await download(story.ann, versionId)).text()).toBe('BBBB')
    expect(onDisk()).toEqual(before)
  })

  it('sent at the same moment, each reads what they sent, or is refused', async () => {
    const uploadId = newId()
    const both = { [story.ann.id]: 'celui de Ann', [story.bob.id]: 'celui de Bob' }
    const answers = await Promise.allSettled(
      [story.ann, story.bob].map((who) => send(who, `de ${who.id}.txt`, both[who.id]!, { uploadId })),
    )
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused.map(({ reason }) => reason.status)).toEqual([404])
    const { uploadedById } = await db.depositVersion.findUniqueOrThrow({
      where: { communityId_id: { communityId: story.room.id, id: uploadId } },
    })
    expect(await (await download(story.bob, uploadId)).text()).toBe(both[uploadedById])
  })
})

describe('the same name', () => {
  it('asks, then makes a version or keeps both', async () => {
    const { depositId } = await stored(story.bob, 'modele.csv', 'a;b')
    expect(await send(story.bob, 'modele.csv', 'a;b;c')).toEqual({
      state: 'sameName',
      depositId,
      name: 'modele.csv',
    })
    expect(await stored(story.bob, 'modele.csv', 'a;b;c', { sameName: 'version' })).toMatchObject({
      depositId,
      number: 2,
    })
    expect(await stored(story.bob, 'modele.csv', 'autre', { sameName: 'both' })).toMatchObject({
      name: 'modele (2).csv',
    })
  })

  it('numbers versions one after the other, even sent all at once', async () => {
    const { depositId } = await stored(story.bob, 'ensemble.txt', '0')
    await Promise.all(
      ['1', '2', '3', '4', '5'].map((text) => stored(story.bob, 'ensemble.txt', text, { depositId })),
    )
    const numbers = await db.depositVersion.findMany({ where: { depositId }, orderBy: { number: 'asc' } })
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('takes an earlier version up again as a new one', async () => {
    const { depositId, versionId } = await stored(story.bob, 'charte.txt', 'première')
    await stored(story.bob, 'charte.txt', 'deuxième', { depositId })
    await restoreVersion(story.bob, { communityId: story.room.id, depositId, versionId })
    const file = await fileById(story.bob, story.room.slug, depositId)
    expect(file.versions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(await (await download(story.bob, file.currentVersionId)).text()).toBe('première')
  })

  it('takes it up once, however often one presses, and leaves no bytes behind', async () => {
    const { depositId, versionId } = await stored(story.bob, 'presse.txt', 'première')
    await stored(story.bob, 'presse.txt', 'deuxième', { depositId })
    const before = onDisk().length
    const restore = () => restoreVersion(story.bob, { communityId: story.room.id, depositId, versionId })
    await Promise.all([restore(), restore(), restore()])
    await restore()
    expect((await fileById(story.bob, story.room.slug, depositId)).versions).toHaveLength(3)
    expect(onDisk()).toHaveLength(before + 1)
  })

  it('is one file’s, even when two people send theirs at the same moment', async () => {
    const answers = await Promise.all([
      send(story.bob, 'rencontre.txt', 'de Bob'),
      send(story.ann, 'rencontre.txt', 'd’Ann'),
    ])
    expect(answers.map(({ state }) => state).toSorted()).toEqual(['sameName', 'stored'])
    const both = { sameName: 'both' } as const
    const others = await Promise.all([
      stored(story.bob, 'rencontre.txt', 'encore Bob', both),
      stored(story.ann, 'rencontre.txt', 'encore Ann', both),
    ])
    expect(others.map(({ name }) => name).toSorted()).toEqual(['rencontre (2).txt', 'rencontre (3).txt'])
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
    await expect(send(story.bob, name, content)).rejects.toMatchObject({ key })
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('a file cut on the way: nothing is kept', async () => {
    await expect(send(story.bob, 'coupé.txt', 'la moitié', { size: 20 })).rejects.toMatchObject({
      key: 'files.cutShort',
    })
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('début'))
        controller.error(new Error('connection lost'))
      },
    })
    const upload = Upload.parse({ communityId: story.room.id, uploadId: newId(), name: 'perdu.txt' })
    await expect(uploadFile(story.bob, upload, broken)).rejects.toThrow('connection lost')
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect(await db.deposit.count({ where: { name: { in: ['coupé.txt', 'perdu.txt'] } } })).toBe(0)
  })

  it('what is larger than allowed, or than the room left', async () => {
    process.env.FILE_LIMIT_BYTES = '10'
    await expect(send(story.bob, 'long.txt', 'plus de dix octets')).rejects.toMatchObject({
      key: 'files.tooLarge',
    })
    delete process.env.FILE_LIMIT_BYTES
    process.env.COMMUNITY_QUOTA_BYTES = '1'
    await expect(send(story.bob, 'trop.txt', 'plein')).rejects.toMatchObject({ key: 'files.quotaReached' })
    delete process.env.COMMUNITY_QUOTA_BYTES
  })

  it('what finds no room left, whatever it announced: its bytes go', async () => {
    const { depositId, versionId } = await stored(story.bob, 'plein.txt', 'premier')
    await stored(story.bob, 'plein.txt', 'deuxième', { depositId })
    const before = onDisk()
    const { storedBytes } = await db.communityCounter.findUniqueOrThrow({
      where: { communityId: story.room.id },
    })
    process.env.COMMUNITY_QUOTA_BYTES = String(storedBytes)
    try {
      const full = { key: 'files.quotaReached' }
      await expect(send(story.bob, 'sans annonce.txt', 'de trop')).rejects.toMatchObject(full)
      await expect(
        restoreVersion(story.bob, { communityId: story.room.id, depositId, versionId }),
      ).rejects.toMatchObject(full)
    } finally {
      delete process.env.COMMUNITY_QUOTA_BYTES
    }
    expect(onDisk()).toEqual(before)
  })

  it('a name that hides what it is', () => {
    const name = (given: string) =>
      Upload.parse({ communityId: story.room.id, uploadId: newId(), name: given }).name
    expect(name('photo\u202egpj.exe')).toBe('photogpj.exe')
    expect(name('../../etc/passwd.txt')).toBe('passwd.txt')
    expect(name('C:\\dossier\\état des lieux’.odt')).toBe('état des lieux’.odt')
    expect(name('con.txt')).toBe('con-.txt')
    expect(() => name('///')).toThrow()
  })
})
