import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { db, newId } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { LDAP_ATTRIBUTES } from '@/lib/provisioning/model/ldapSettings'
import { openedTo } from '../figures/published'
import { written } from '../slices/practices/written'
import { in30Days } from './actionRow'
import { reported, type ReportFurniture } from './furnitureOfReports'
import { community, type World, type WorldCommunity } from '../world'

/** What stands in a room for the access table: a thread with a reply, asked of Gus, and a file with its version. */
export interface Furniture extends ReportFurniture {
  threadId: string
  replyId: string
  depositId: string
  versionId: string
  /** Ann's, on the file. */
  commentId: string
  /** Bob's, for accounts in his ministry: deposited, nothing more. */
  requestId: string
  /** Two people of the ministry of Culture, in no community, for what is done to accounts. */
  agentId: string
  otherAgentId: string
  /** An LDAP directory, one of its readings, and a SCIM directory with a token and a group. */
  directoryId: string
  runId: string
  scimId: string
  tokenId: string
  groupId: string
  /** With which a program reads figures. */
  figuresTokenId: string
  /** Bob's, and that of somebody who is only here; of a framework; and one that Eve proposes. */
  skillId: string
  holderId: string
  frameworkId: string
  proposalId: string
  /** A group of the map of skills, that somebody has named. */
  clusterId: string
  /** Bob's, proposed to be reviewed. */
  practiceId: string
  /** What Bob wrote in the room’s thread: it may tell a lesson, and Ann would like to quote it. */
  candidateId: string
  quotationId: string
  /** Ada's, open to all communities that are no secret. */
  programmeId: string
  /** Asked by another community, which sleeps: it would like to join this one. */
  mergeId: string
}

/** Furnishes a room, by the very commands that people use. */
export async function furnish(world: World, room: WorldCommunity): Promise<Furniture> {
  process.env.FILES_DIR ??= join(tmpdir(), `osmose-access-${process.pid}`)
  const bob = await world.as('bob')
  const { uploadFile } = await import('@/lib/files')
  const versionId = newId()
  const uploaded = await uploadFile(
    bob,
    { communityId: room.id, uploadId: versionId, name: 'guide.txt', sameName: 'ask', note: '' },
    new Blob(['Bonjour']).stream() as ReadableStream<Uint8Array>,
  )
  if (uploaded.state !== 'stored') throw new Error(uploaded.state)
  const commentId = newId()
  const { commentOnFile } = await import('@/lib/files')
  const said = {
    communityId: room.id,
    depositId: uploaded.depositId,
    commentId,
    body: 'Utile',
    confirmed: false,
  }
  await commentOnFile(await world.as('ann'), said)
  const requestId = await requestAccounts(world, bob)
  const { depositId } = uploaded
  const agents = { agentId: await agent(world), otherAgentId: await agent(world) }
  const directories = await connect(world)
  const talked = await talk(world, room, bob)
  const practiceId = await propose(bob)
  return {
    ...talked,
    ...(await learn(world, room, { threadId: talked.threadId, practiceId })),
    depositId,
    versionId,
    commentId,
    requestId,
    ...agents,
    ...directories,
    figuresTokenId: (await openedTo(null)).id,
    ...(await skills(world, room)),
    ...(await sleep(world, room)),
    clusterId: await mapped(),
    practiceId,
    programmeId: await openByLot(world),
    ...(await reported(world)),
  }
}

/** Found in the thread at night, and asked of its author. */
async function learn(
  world: World,
  { id: communityId }: WorldCommunity,
  { threadId, practiceId }: { threadId: string; practiceId: string },
) {
  const [candidateId, quotationId, now] = [newId(), newId(), new Date()]
  const message = { communityId, subjectKind: 'thread', subjectId: threadId, threadId } as const
  const authorId = world.ids.bob
  await db.practiceCandidate.create({
    data: {
      id: candidateId,
      ...message,
      authorId,
      seal: candidateId,
      score: 0.9,
      writtenAt: now,
      foundAt: now,
    },
  })
  await db.practiceQuotation.create({
    data: { id: quotationId, practiceId, ...message, authorId, askedById: world.ids.ann, askedAt: now },
  })
  return { candidateId, quotationId }
}

async function propose(bob: Person): Promise<string> {
  const { proposePractice } = await import('@/lib/practices/commands/proposal')
  const { writePractice } = await import('@/lib/practices/commands/write')
  const { id } = await writePractice(bob, written())
  await proposePractice(bob, { practiceId: id })
  return id
}

async function openByLot(world: World): Promise<string> {
  const { openProgramme } = await import('@/lib/practices/commands/programmes')
  const { id } = await openProgramme(await world.as('ada'), {
    ...{
      newId: newId(),
      name: 'Six rendez-vous',
      purpose: 'Une animatrice vous accompagne.',
      practiceId: null,
    },
    ...{ places: 2, closesOn: in30Days(), laterOn: '2100-01-01' },
  })
  return id
}

async function requestAccounts(world: World, bob: Person) {
  const { depositList } = await import('@/lib/imports')
  const importId = newId()
  await depositList(
    bob,
    { importId, name: 'liste.csv', organisationId: world.culture, request: 'oui' },
    new Blob(['email;nom;prenom\nzoe@culture.gouv.example;Petit;Zoé']).stream() as ReadableStream<Uint8Array>,
  )
  return importId
}

async function talk(world: World, room: WorldCommunity, bob: Person) {
  const threadId = newId()
  const replyId = newId()
  const at = new Date()
  await db.thread.create({
    data: {
      communityId: room.id,
      id: threadId,
      kind: 'question',
      title: 'Où ranger les bordereaux ?',
      body: 'Bonjour à tous',
      bodyHtml: '<p>Bonjour à tous</p>',
      authorId: bob.id,
    },
  })
  await db.reply.create({
    data: {
      communityId: room.id,
      id: replyId,
      threadId,
      number: 1,
      body: 'Au dépôt',
      bodyHtml: '<p>Au dépôt</p>',
      authorId: world.ids.ann,
    },
  })
  await db.threadCounter.create({
    data: {
      communityId: room.id,
      threadId,
      replies: 1,
      lastNumber: 1,
      lastActivityAt: at,
      firstReplyAt: at,
      firstReplyById: world.ids.ann,
    },
  })
  const asked = { communityId: room.id, threadId, memberId: world.ids.gus, askedById: bob.id }
  await db.answerRequest.create({ data: { ...asked, id: newId() } })
  return { threadId, replyId }
}

async function mapped(): Promise<string> {
  const clusterId = newId()
  await db.skillMap.create({
    data: {
      ...{ id: newId(), at: new Date(), version: 'test', minimum: 11, width: 100, height: 60, agreement: 1 },
      clusters: { create: { id: clusterId, place: 0, steadiness: 1, x: 0, y: 0 } },
    },
  })
  await db.skillClusterName.create({ data: { clusterId, name: 'Archives' } })
  return clusterId
}

async function agent({ culture }: World): Promise<string> {
  const id = newId()
  await db.member.create({
    data: {
      id,
      email: `${id}@culture.gouv.example`,
      name: 'Zoé Agent',
      givenName: 'Zoé',
      usualName: 'Agent',
      status: 'active',
      organisationId: culture,
    },
  })
  return id
}

async function connect({ culture }: World) {
  const [directoryId, runId, scimId, tokenId, groupId] = Array.from({ length: 5 }, newId) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const ldap = {
    ...{ url: 'ldap://127.0.0.1:1', security: 'none', bindDn: 'cn=osmose', secret: 'LDAP_ESSAI' },
    ...{ base: 'dc=example', filter: '(objectClass=*)', attributes: LDAP_ATTRIBUTES },
  }
  const common = { organisationId: culture, name: 'Annuaire' }
  await db.directory.create({ data: { ...common, id: directoryId, kind: 'ldap', ldap } })
  await db.directoryRun.create({ data: { id: runId, directoryId, state: 'done' } })
  await db.directory.create({ data: { ...common, id: scimId, kind: 'scim' } })
  const token = { id: tokenId, directoryId: scimId, name: 'essai', hash: tokenId, expiresAt: new Date() }
  await db.directoryToken.create({ data: token })
  await db.directoryGroup.create({ data: { id: groupId, directoryId: scimId, displayName: 'Archives' } })
  return { directoryId, runId, scimId, tokenId, groupId }
}

/** What becomes of it is asked; and another one wants to join it. */
async function sleep(world: World, room: WorldCommunity) {
  const from = await community(world, 'private', 'managed', `Endormie ${newId()}`)
  const mergeId = newId()
  const asked = { stateAt: new Date(), openedAt: new Date(), dueAt: new Date() }
  await db.vitalityReview.createMany({
    data: [
      { ...asked, id: newId(), communityId: room.id },
      { ...asked, id: mergeId, communityId: from.id, state: 'merging', intoId: room.id },
    ],
  })
  return { mergeId }
}

async function skills(world: World, room: WorldCommunity) {
  const [skillId, frameworkId, proposalId, holderId] = [newId(), newId(), newId(), newId()]
  const holder = { id: holderId, email: `${holderId}@culture.gouv.example`, name: 'Zoé Petit' }
  await db.member.create({ data: { ...holder, status: 'active', organisationId: world.culture } })
  await db.membership.create({ data: { communityId: room.id, memberId: holderId, status: 'member' } })
  const of = (id: string) => ({ id, frameworkId, code: id, kind: 'ability' as const })
  await db.skillFramework.create({ data: { id: frameworkId, key: frameworkId, name: 'Essai' } })
  await db.skill.createMany({
    data: [
      { ...of(skillId), label: `Classer ${skillId}`, state: 'current' },
      { ...of(proposalId), label: `Fresque ${proposalId}`, state: 'proposed', proposedById: world.ids.eve },
    ],
  })
  await db.skillAncestor.create({ data: { ancestorId: skillId, skillId, depth: 0 } })
  await db.memberSkill.createMany({
    data: [
      { memberId: world.ids.bob, skillId },
      { memberId: holderId, skillId },
      { memberId: world.ids.eve, skillId: proposalId },
    ],
  })
  return { skillId, holderId, frameworkId, proposalId }
}
