import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { describeFile, fileById, filesOf, removeFile, restoreFile, restoreVersion } from '@/lib/files'
import { purgeRemovedFiles } from '@/lib/files/purge'
import { forgetStrayBytes } from '@/lib/files/strays'
import { fileStories } from './sending'

const story = fileStories()
const { folder, send, stored, versionKey, onDisk, download } = story

describe('who may', () => {
  it('Eve is told that nothing is there, on every path', async () => {
    const { depositId, versionId } = await stored(story.bob, 'privé.txt', 'entre nous')
    await expect(download(story.eve, versionId)).rejects.toMatchObject({ status: 404 })
    await expect(fileById(story.eve, story.room.slug, depositId)).rejects.toMatchObject({ status: 404 })
    await expect(
      removeFile(story.eve, { communityId: story.room.id, depositId, reason: '' }),
    ).rejects.toMatchObject({
      status: 404,
    })
    await expect(filesOf(story.eve, story.secret.slug, { sort: 'recent' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(send(story.eve, 'intrus.txt', 'bonjour')).rejects.toMatchObject({ status: 404 })
  })

  it('a guest reads and does not send; a member does not rename another’s file; an animator does', async () => {
    const gus = await story.world.as('gus')
    const { depositId } = await stored(story.ann, 'de Ann.txt', 'texte')
    await expect(send(gus, 'invité.txt', 'bonjour')).rejects.toMatchObject({ status: 403 })
    const renamed = { communityId: story.room.id, depositId, name: 'autre.txt', description: '' }
    await expect(describeFile(story.bob, renamed)).rejects.toMatchObject({ status: 403 })
    await describeFile(await story.world.as('olga'), renamed)
    expect((await fileById(story.bob, story.room.slug, depositId)).name).toBe('autre.txt')
  })

  it('a removed file is given to nobody, and comes back whole', async () => {
    const { depositId, versionId } = await stored(story.bob, 'retiré.txt', 'encore là')
    await removeFile(story.bob, { communityId: story.room.id, depositId, reason: '' })
    await expect(download(story.bob, versionId)).rejects.toMatchObject({ status: 404 })
    expect(
      (await filesOf(story.bob, story.room.slug, { sort: 'recent', removed: true })).files.map(
        ({ id }) => id,
      ),
    ).toContain(depositId)
    await restoreFile(story.bob, { communityId: story.room.id, depositId })
    expect(await (await download(story.bob, versionId)).text()).toBe('encore là')
  })
})

describe('a download', () => {
  it('answers a range, a whole, and what has not changed', async () => {
    const { versionId } = await stored(story.bob, 'long texte.txt', '0123456789')
    const part = await download(story.bob, versionId, { range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ])
    expect(await (await download(story.bob, versionId, { range: 'bytes=-3' })).text()).toBe('789')
    expect((await download(story.bob, versionId, { range: 'bytes=20-' })).status).toBe(416)
    const whole = await download(story.bob, versionId)
    const again = await download(story.bob, versionId, { 'if-none-match': whole.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })
})

describe('bytes that are no longer on the disk', () => {
  it('are said as lost, whole or cut, and never served as an empty file', async () => {
    const { depositId, versionId } = await stored(story.bob, 'perdu.txt', 'première version')
    const second = await stored(story.bob, 'perdu.txt', 'deuxième version', { depositId })
    const key = { communityId: story.room.id, depositId }
    const path = join(folder, await versionKey(versionId))
    for (const lose of [() => writeFileSync(path, 'prem'), () => rmSync(path)]) {
      lose()
      await expect(download(story.bob, versionId)).rejects.toMatchObject({ key: 'files.lost' })
      await expect(restoreVersion(story.bob, { ...key, versionId })).rejects.toMatchObject({
        key: 'files.lost',
      })
    }
    expect(await (await download(story.bob, second.versionId)).text()).toBe('deuxième version')
  })
})

describe('the bin', () => {
  it('is emptied after thirty-seven days: rows, room and bytes', async () => {
    const { depositId, versionId } = await stored(story.bob, 'ancien.txt', 'vieux')
    const key = await versionKey(versionId)
    expect(onDisk()).toContain(key)
    await removeFile(story.bob, { communityId: story.room.id, depositId, reason: '' })
    const before = await db.communityCounter.findUniqueOrThrow({ where: { communityId: story.room.id } })
    const in36Days = new Date(Date.now() + 36 * 86_400_000)
    expect(await purgeRemovedFiles({ now: in36Days })).toBe(0)
    expect(await purgeRemovedFiles({ now: new Date(in36Days.getTime() + 2 * 86_400_000) })).toBeGreaterThan(0)
    const after = await db.communityCounter.findUniqueOrThrow({ where: { communityId: story.room.id } })
    expect(before.storedBytes - after.storedBytes).toBeGreaterThanOrEqual(5n)
    expect(await db.depositVersion.count({ where: { id: versionId } })).toBe(0)
    expect(onDisk()).not.toContain(key)
  })
})

describe('bytes that a killed process left', () => {
  it('go within two days; those of a file stay, and those that have just come', async () => {
    const kept = join(folder, await versionKey((await stored(story.bob, 'gardé.txt', 'à garder')).versionId))
    const stray = join(folder, story.room.id, newId())
    const halfway = join(folder, 'incoming', newId())
    const justCame = [join(folder, story.room.id, newId()), join(folder, 'incoming', newId())]
    for (const path of [stray, halfway, ...justCame]) writeFileSync(path, 'octets')
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    for (const path of [kept, stray, halfway]) utimesSync(path, twoDaysAgo, twoDaysAgo)
    expect(await forgetStrayBytes({ now: new Date(), signal: new AbortController().signal })).toBe(2)
    const left = ['incoming', story.room.id].flatMap((name) =>
      readdirSync(join(folder, name)).map((each) => join(folder, name, each)),
    )
    expect([kept, ...justCame].every((path) => left.includes(path))).toBe(true)
    expect(left).not.toContain(stray)
    expect(left).not.toContain(halfway)
    for (const path of justCame) rmSync(path)
  })
})
