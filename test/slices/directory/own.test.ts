import '@/test/own-database'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { changeOwnPhoto, changeOwnProfile, ownFields, photoOf, removeOwnPhoto } from '@/lib/directory'
import { profileOf } from '@/lib/directory/queries/person'
import { OwnPhoto, OwnProfile } from '@/lib/directory/schema'
import type { Prisma } from '@/prisma/client/client'
import type { Person } from '@/lib/policy'
import { makeWorld, type Name, type World } from '@/test/world'

/** Bob tends to his own profile; Ann shares communities with him, Eve does not. */
let world: World
const viewers = {} as Record<Name, Person>

beforeAll(async () => {
  world = await makeWorld()
  for (const name of ['bob', 'ann', 'eve'] as const) viewers[name] = await world.as(name)
})
beforeEach(() => bobIs({ provenance: {}, fieldVisibility: {}, photoKey: null }))
afterAll(closeDatabase)

const bobIs = (data: Prisma.MemberUncheckedUpdateInput) =>
  db.member.update({ where: { id: world.ids.bob }, data })
const bob = () => db.member.findUniqueOrThrow({ where: { id: world.ids.bob } })
const say = (form: Record<string, string>) => changeOwnProfile(viewers.bob, OwnProfile.parse(form))

describe('what one says of oneself', () => {
  it('is kept, with who said it', async () => {
    await say({
      jobTitle: ' archiviste ',
      phone: '01 02 03',
      departement: '2A',
      languages: 'asked',
      speaks_co: 'oui',
      speaks_en: 'oui',
    })
    expect(await bob()).toMatchObject({
      jobTitle: 'archiviste',
      phone: '01 02 03',
      departement: '2A',
      languages: ['en', 'co'],
      provenance: { jobTitle: 'self', phone: 'self', departement: 'self', languages: 'self' },
    })
    await say({ phone: '', departement: '', languages: 'asked' })
    expect(await bob()).toMatchObject({
      jobTitle: 'archiviste',
      phone: null,
      departement: null,
      languages: [],
    })
  })

  it('never writes over what a directory keeps, and names it', async () => {
    await bobIs({ jobTitle: 'conservateur', provenance: { jobTitle: 'ldap', city: 'import' } })
    await say({ jobTitle: 'ministre', city: 'Lille' })
    expect(await bob()).toMatchObject({ jobTitle: 'conservateur', city: 'Lille' })
    expect((await ownFields(viewers.bob)).locked).toEqual({ jobTitle: 'ldap' })
  })

  it.each([
    ['phone', 'appelez-moi'],
    ['departement', '20'],
    ['about', 'x'.repeat(1001)],
    ['city', 'x'.repeat(81)],
    ['jobTitle', 'x'.repeat(121)],
  ])('%s is not «%s»', (field, value) => {
    expect(OwnProfile.safeParse({ [field]: value }).error?.issues[0]?.message).toBe(
      `directory.mistake.${field}`,
    )
  })

  it('is shown to whom one chose; only what differs from the usual is kept', async () => {
    await say({ about: 'Bonjour', show_about: 'communities', show_email: 'everyone', show_phone: 'nobody' })
    expect((await bob()).fieldVisibility).toEqual({ about: 'communities', phone: 'nobody' })
    expect((await profileOf(viewers.ann, world.ids.bob)).about).toBe('Bonjour')
    expect((await profileOf(viewers.eve, world.ids.bob)).about).toBeNull()
    await say({ show_phone: 'communities' })
    expect((await bob()).fieldVisibility).toEqual({ about: 'communities' })
    await say({ show_about: 'the whole world', show_name: 'nobody' })
    expect((await bob()).fieldVisibility).toEqual({ about: 'communities' })
  })

  it('is never asked for when a directory keeps it', async () => {
    await bobIs({
      jobTitle: '',
      about: '',
      phone: null,
      city: '',
      departement: null,
      languages: [],
      provenance: { jobTitle: 'scim' },
    })
    const { complete } = await ownFields(viewers.bob)
    expect(complete).toEqual({ percent: 0, next: ['place', 'about', 'photo'] })
    await say({ about: 'Bonjour', city: 'Lille' })
    expect((await ownFields(viewers.bob)).complete).toEqual({
      percent: 40,
      next: ['photo', 'languages', 'phone'],
    })
  })
})

const camera = { IFD0: { Make: 'Appareil', Artist: 'Bob Martin' }, IFD3: { GPSLatitude: '48/1 51/1 24/1' } }
const photograph = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#3060a0' } })
    .withExif(camera)
    .jpeg()
    .toBuffer()
const file = (bytes: Uint8Array, name = 'moi.jpg') => new File([new Uint8Array(bytes)], name)
const choose = (bytes: Uint8Array, name?: string) =>
  changeOwnPhoto(viewers.bob, OwnPhoto.parse({ photo: file(bytes, name) }))

describe('a portrait', () => {
  it('is drawn again: square, small, without place nor camera', async () => {
    const sent = await photograph()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    await choose(sent)
    const { image } = await db.memberPhoto.findUniqueOrThrow({ where: { memberId: world.ids.bob } })
    const drawn = await sharp(image).metadata()
    expect(drawn).toMatchObject({ format: 'webp', width: 320, height: 320 })
    expect([drawn.exif, drawn.xmp, drawn.iptc]).toEqual([undefined, undefined, undefined])
    expect(Buffer.from(image).includes('Appareil')).toBe(false)
  })

  it('is read by whom it is shown to, under its own address only', async () => {
    await choose(await photograph())
    const version = (await bob()).photoKey!
    expect((await photoOf(viewers.eve, world.ids.bob, version)).length).toBeGreaterThan(100)
    await expect(photoOf(viewers.eve, world.ids.bob, 'another')).rejects.toThrow('not found')
    await bobIs({ fieldVisibility: { photo: 'communities' } })
    expect((await photoOf(viewers.ann, world.ids.bob, version)).length).toBeGreaterThan(100)
    await expect(photoOf(viewers.eve, world.ids.bob, version)).rejects.toThrow('not found')
    await bobIs({ fieldVisibility: { photo: 'nobody' } })
    await expect(photoOf(viewers.ann, world.ids.bob, version)).rejects.toThrow('not found')
    expect((await profileOf(viewers.ann, world.ids.bob)).photo).toBeNull()
    expect((await photoOf(viewers.bob, world.ids.bob, version)).length).toBeGreaterThan(100)
  })

  it('gives way to the next one, and goes at once', async () => {
    await choose(await photograph())
    const first = (await bob()).photoKey!
    await choose(await photograph(400, 700))
    const second = (await bob()).photoKey!
    await expect(photoOf(viewers.bob, world.ids.bob, first)).rejects.toThrow('not found')
    await removeOwnPhoto(viewers.bob)
    await expect(photoOf(viewers.bob, world.ids.bob, second)).rejects.toThrow('not found')
    expect(await db.memberPhoto.count()).toBe(0)
    expect((await bob()).photoKey).toBeNull()
  })

  it('of somebody who has left is nobody’s to see', async () => {
    await choose(await photograph())
    const version = (await bob()).photoKey!
    await bobIs({ status: 'left' })
    await expect(photoOf(viewers.ann, world.ids.bob, version)).rejects.toThrow('not found')
    await bobIs({ status: 'active' })
  })

  it.each([
    [
      'a drawing that fetches',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://169.254.169.254/"/></svg>'),
      'photoType',
    ],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'photoType'],
    ['an animation that is a program', Buffer.from('GIF89a<?php phpinfo(); ?>'), 'photoType'],
    ['nothing but a beginning', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'photoBroken'],
    ['more bytes than a photograph', Buffer.alloc(12 * 1024 * 1024 + 1), 'photoBytes'],
  ])('is not %s', async (_, bytes, mistake) => {
    await expect(choose(bytes)).rejects.toThrow(`directory.mistake.${mistake}`)
  })

  it('is not a picture of a hundred million points, whatever its bytes', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(2_000_000)
    await expect(choose(bomb, 'moi.png')).rejects.toThrow('directory.mistake.photoPoints')
  })

  it('is not a file cut short', async () => {
    const whole = await photograph(1600, 1200)
    await expect(choose(whole.subarray(0, whole.length / 2))).rejects.toThrow('directory.mistake.photoBroken')
  })

  it('is not an empty choice', () => {
    expect(OwnPhoto.safeParse({ photo: file(new Uint8Array(), '') }).success).toBe(false)
    expect(OwnPhoto.safeParse({}).success).toBe(false)
  })
})
