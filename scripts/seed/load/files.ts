import { storageKey, store } from '@/lib/files/storage'
import { renderMarkdown } from '@/lib/markdown'
import { formatOf } from '@/lib/files/model/allowList'
import type { Deposit, Version } from '../files/deposits'
import type { Story } from '../story'
import type { Value } from '@/lib/db/copy'

type Row = Record<string, Value>

function* depositsOf({ chapters }: Story): Generator<{ communityId: string; deposit: Deposit }> {
  for (const { community, deposits } of chapters)
    for (const deposit of deposits) yield { communityId: community.id, deposit }
}

export function* depositRows(story: Story): Generator<Row> {
  for (const { communityId, deposit } of depositsOf(story)) {
    const [first, latest] = [deposit.versions[0] as Version, deposit.versions.at(-1) as Version]
    yield {
      ...{ communityId, id: deposit.id, name: deposit.name, description: deposit.description },
      ...{
        currentVersionId: latest.id,
        createdById: deposit.creator.id,
        createdAt: first.at,
        updatedAt: latest.at,
      },
      ...{ removedAt: deposit.removed?.at, removedById: deposit.removed?.by.id },
    }
  }
}

export function* depositVersionRows(story: Story): Generator<Row> {
  for (const { communityId, deposit } of depositsOf(story)) {
    for (const { id, number, at, by, note, bytes, sha256 } of deposit.versions) {
      yield {
        ...{ communityId, id, depositId: deposit.id, number, fileName: deposit.name },
        ...{
          mediaType: formatOf(deposit.name)?.mediaType ?? 'application/octet-stream',
          size: bytes.length,
          sha256,
        },
        ...{
          storageKey: storageKey(communityId, id),
          note,
          downloads: Math.floor(deposit.downloads / number),
        },
        ...{ uploadedById: by.id, uploadedAt: at },
      }
    }
  }
}

export function* commentRows(story: Story): Generator<Row> {
  for (const { communityId, deposit } of depositsOf(story)) {
    for (const { id, author, at, body, parent } of deposit.comments) {
      yield {
        ...{ communityId, id, subjectKind: 'deposit', subjectId: deposit.id, parentId: parent?.id, body },
        ...{ bodyHtml: renderMarkdown(body), authorId: author.id, createdAt: at },
      }
    }
  }
}

const together = 12

/** Puts the bytes where the platform keeps its files, a few at a time. */
export async function storeFiles(story: Story): Promise<number> {
  const waiting = [...depositsOf(story)].flatMap(({ communityId, deposit }) =>
    deposit.versions.map(({ id, bytes }) => ({ key: storageKey(communityId, id), bytes })),
  )
  const count = waiting.length
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await store(next.key, next.bytes)
  }
  await Promise.all(Array.from({ length: together }, worker))
  return count
}
