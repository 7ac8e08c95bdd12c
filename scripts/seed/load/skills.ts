import type { PoolClient } from 'pg'
import { proposalNamed } from '@/lib/skills/free'
import { hold } from '@/lib/skills/holding'
import { db } from '@/lib/db'
import { loadStarter } from '@/lib/skills/starter'
import { Chance } from '../chance'
import { heldSkills, type Held } from '../skills/holding'
import { proposals } from '../skills/trades'
import type { Story } from '../story'
import { copy, type Value } from '@/lib/db/copy'

type Row = Record<string, Value>

/** The starter's keys by label: they are made when it is loaded, so they are asked for. */
export async function starterIds(): Promise<Map<string, string>> {
  await loadStarter()
  const skills = await db.skill.findMany({
    where: { framework: { key: 'osmose' } },
    select: { id: true, label: true },
  })
  return new Map(skills.map(({ id, label }) => [label, id]))
}

/** Writes what people can do, and what colleagues say of it, in the transaction of the rest. */
export async function copySkills(client: PoolClient, story: Story, ids: Map<string, string>): Promise<void> {
  const held = heldSkills(story).filter(({ label }) => ids.has(label))
  await copy(client, 'member_skill', memberSkillRows(held, ids))
  await copy(client, 'skill_endorsement', endorsementRows(story, held, ids))
  await copy(client, 'endorsement_request', requestRows(story, held, ids))
}

function* memberSkillRows(held: Held[], ids: Map<string, string>): Generator<Row> {
  for (const { person, label, at, level, canHelp, wantsToLearn, visibility, source } of held) {
    yield {
      ...{ memberId: person.id, skillId: ids.get(label), level, canHelp, wantsToLearn, visibility, source },
      ...{ createdAt: at, updatedAt: at },
    }
  }
}

/** Within each community, some have seen others at work. */
function* endorsementRows({ chapters, now }: Story, held: Held[], ids: Map<string, string>): Generator<Row> {
  const skillsOf = Map.groupBy(
    held.filter(({ visibility }) => visibility !== 'nobody'),
    ({ person }) => person.id,
  )
  const done = new Set<string>()
  for (const { community } of chapters) {
    const chance = new Chance(`endorsements ${community.name}`)
    const here = community.belongings.filter(({ leftAt, person }) => !leftAt && person.status === 'active')
    for (const { person } of here) {
      const skill = skillsOf.get(person.id)?.[0]
      const other = chance.one(here).person
      const key = `${person.id} ${skill?.label} ${other.id}`
      if (!skill || other.id === person.id || done.has(key) || !chance.happens(0.2)) continue
      done.add(key)
      const at = new Date(now.getTime() - chance.between(1, 200) * 86_400_000)
      yield {
        memberId: person.id,
        skillId: ids.get(skill.label),
        endorserId: other.id,
        at: at > skill.at ? at : now,
      }
    }
  }
}

/** Somebody waits for a word from Nadia. */
function* requestRows(
  { chapters, people, now }: Story,
  held: Held[],
  ids: Map<string, string>,
): Generator<Row> {
  const nadia = people.find(({ isCast, givenName }) => isCast && givenName === 'Nadia')
  const chapter = chapters.find(({ community }) => community.name === 'Géomatique et territoires')
  const skill = held.find(
    ({ person, label, visibility }) =>
      label === 'Cartographier' &&
      visibility === 'everyone' &&
      person !== nadia &&
      chapter?.community.belongings.some((each) => each.person === person && !each.leftAt),
  )
  if (!nadia || !chapter || !skill) return
  const at = new Date(now.getTime() - 26 * 3_600_000)
  yield {
    ...{
      id: new Chance('endorsement request').id(at),
      memberId: skill.person.id,
      skillId: ids.get(skill.label),
    },
    ...{ askedId: nadia.id, communityId: chapter.community.id, at },
  }
}

/** Some say it in their own words: somebody has to read them over. */
export async function proposeSome({ people }: Story): Promise<void> {
  const chance = new Chance('proposals')
  const here = people.filter(({ status, isCast }) => status === 'active' && !isCast)
  for (const label of proposals) {
    const person = chance.one(here)
    await db.$transaction(async (tx) => {
      const { id } = await proposalNamed(tx, { label, kind: 'ability', proposedById: person.id })
      await hold(tx, person.id, id, 'declared')
    })
  }
}
