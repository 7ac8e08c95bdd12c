import type { Story } from '../story'
import { Chance } from '../chance'
import { typeset } from '../french'
import { say } from '../speech'
import type { Value } from '@/lib/db/copy'

type Row = Record<string, Value>

export function* notificationRows({ notices }: Story): Generator<Row> {
  for (const notice of notices) yield { ...notice }
}

/** Texts that the personas were typing when they left. */
export function* draftRows({ chapters, people, now }: Story): Generator<Row> {
  const archives = chapters.find(({ community }) => community.name === 'Archives numériques')
  const geomatics = chapters.find(({ community }) => community.name === 'Géomatique et territoires')
  const [nadia, sami] = ['Nadia', 'Sami'].map((name) =>
    people.find((each) => each.isCast && each.givenName === name),
  )
  const updatedAt = new Date(now.getTime() - 5 * 3_600_000)
  const waiting = geomatics?.threads.findLast(({ title }) => title.startsWith('Haies déclarées'))
  if (nadia && geomatics && waiting) {
    const body = typeset(
      'Bonjour,\n\nNous avons eu le même écart. Une zone tampon de dix mètres, puis la plus longue intersection par parcelle, et on ne garde que les cas où',
    )
    yield {
      memberId: nadia.id,
      place: `reply:${waiting.id}`,
      communityId: geomatics.community.id,
      title: '',
      body,
      fields: {},
      updatedAt,
    }
  }
  if (sami && archives) {
    const body = typeset(
      "Chers collègues,\n\nTrois rendez-vous d'une heure, trois cas réels. Ordre du jour à compléter :\n\n- versement des messageries ;\n- ",
    )
    const title = say('Ateliers de {mois+1} : proposez vos cas', new Map(), new Chance('draft'), {
      speaker: sami,
      at: now,
    })
    yield {
      memberId: sami.id,
      place: `thread:${archives.community.id}`,
      communityId: archives.community.id,
      title,
      body,
      fields: { kind: 'discussion' },
      updatedAt,
    }
  }
}

export function* activityRows({ chapters }: Story): Generator<Row> {
  for (const { community, acts } of chapters)
    for (const { id, at, memberId, kind, subjectId, otherId } of acts)
      yield { communityId: community.id, at, id, memberId, kind, subjectId, otherId }
}

export function* presenceRows({ chapters }: Story): Generator<Row> {
  for (const { presence } of chapters) for (const each of presence) yield { ...each }
}
