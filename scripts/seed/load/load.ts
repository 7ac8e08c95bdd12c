import type { PoolClient } from 'pg'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { openMonths } from '@/lib/activity'
import { SINCE } from '@/lib/platform/outages'
import { db, pool } from '@/lib/db'
import * as directories from '../directories'
import type { Story } from '../story'
import * as answers from './answers'
import * as communities from './communities'
import { copy, type Value } from '@/lib/db/copy'
import * as discussions from './discussions'
import * as files from './files'
import { demoCredentials } from './password'
import * as imports from './imports'
import * as managers from './managers'
import * as people from './people'
import * as personal from './personal'

import { copySkills, starterIds } from './skills'

/** Every table the demonstration fills, in the order in which they need each other. */
const tables: [name: string, words: string, rows: (story: Story) => Iterable<Record<string, Value>>][] = [
  ['organisation', 'ministères', people.organisationRows],
  ['unit', 'services', people.unitRows],
  ['member', 'personnes', people.memberRows],
  ['directory', 'annuaires', directories.directoryRows],
  ['directory_token', 'annuaires', directories.directoryTokenRows],
  ['directory_account', 'annuaires', directories.directoryAccountRows],
  ['directory_group', 'annuaires', directories.directoryGroupRows],
  ['directory_run', 'annuaires', directories.directoryRunRows],
  ['directory_verdict', 'annuaires', directories.directoryVerdictRows],
  ['community', 'communautés', communities.communityRows],
  ['membership', 'membres', communities.membershipRows],
  ['invitation', 'invitations', communities.invitationRows],
  ['community_counter', 'compteurs', communities.communityCounterRows],
  ['thread_counter', 'compteurs', discussions.threadCounterRows],
  ['thread', 'fils', discussions.threadRows],
  ['reply', 'réponses', discussions.replyRows],
  ['reaction', 'réactions', discussions.reactionRows],
  ['revision', 'modifications', discussions.revisionRows],
  ['thread_event', 'épinglages', discussions.threadEventRows],
  ['thread_follow', 'lectures', discussions.followRows],
  ['audit', 'journal', discussions.auditRows],
  ['deposit', 'fichiers', files.depositRows],
  ['deposit_version', 'versions', files.depositVersionRows],
  ['comment', 'commentaires', files.commentRows],
  ['activity', 'activité', personal.activityRows],
  ['presence_month', 'présence', personal.presenceRows],
  ['notification', 'notifications', personal.notificationRows],
  ['draft', 'brouillons', personal.draftRows],
  ['account_import', 'listes de comptes', imports.importRows],
  ['account_import_row', 'lignes de listes', imports.importedRows],
  ['notification_choice', 'préférences', managers.letterChoiceRows],
  ['manager_delegate', 'délégations', managers.delegateRows],
  ['platform_outage', 'arrêts', answers.outageRows],
  ['answer_time', 'temps de réponse', answers.answerRows],
]

/** How long each takes, about, to tell how far we are. */
const weight: Record<string, number> = {
  thread: 12,
  reply: 38,
  activity: 14,
  thread_follow: 8,
  membership: 6,
  reaction: 6,
  presence_month: 6,
}

/**
 * Writes the story in one transaction: all of it, or nothing. The platform says from then on that its data are
 * fictitious.
 */
export async function load(story: Story, told: (share: number, words: string) => void): Promise<void> {
  const credentials = await demoCredentials()
  const skillIds = await starterIds()
  await loadStarterPractices(story.now)
  const since = new Date(`${story.firstDay}T00:00:00Z`)
  // What comes with the platform has been there from its first day.
  await db.practice.updateMany({ where: { starterKey: { not: null } }, data: { sharedAt: since } })
  for (const table of ['activity', 'audit', 'notification'] as const)
    await openMonths(table, since, story.now)
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL synchronous_commit = off')
    await fill(client, story, told)
    await copySkills(client, story, skillIds)
    await copy(client, 'credential', people.credentialRows(story, credentials))
    await client.query(NAMES_COUNTED)
    const watched = answers.watchedFrom(story).toISOString()
    for (const [key, value] of [
      ['demonstration', true],
      [SINCE, watched],
    ] as const)
      await client.query(
        `INSERT INTO "platform_setting" ("key", "value") VALUES ($1, $2)
         ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updatedAt" = now()`,
        [key, JSON.stringify(value)],
      )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** What the night would do: the most borne names are proposed first. */
const NAMES_COUNTED = `
  UPDATE "name_word" w SET "people" = n."people"
    FROM (SELECT osmose_name_word("key") AS "word", count(*)::int AS "people" FROM "name_key" GROUP BY 1) n
   WHERE n."word" = w."word"`

async function fill(
  client: PoolClient,
  story: Story,
  told: (share: number, words: string) => void,
): Promise<void> {
  const total = tables.reduce((sum, [table]) => sum + (weight[table] ?? 1), 0)
  let done = 0
  for (const [table, words, rows] of tables) {
    told(done / total, words)
    await copy(client, table, rows(story))
    done += weight[table] ?? 1
  }
}

/** What is not content: how the database came to be, and how far the roll-ups have read. */
const kept = ['_prisma_migrations', 'rollup_mark', 'platform_setting']

/** Forgets everything the demonstration wrote, and whatever was written on it since. */
export async function clear(): Promise<void> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relname <> ALL($1)`,
    [kept],
  )
  await pool().query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`)
}
