import { later } from '../calendar'
import type { Chance } from '../chance'
import type { Community } from '../communities/communities'
import type { Person } from '../people/people'
import { choose, say, type Meaning } from '../speech'
import { introductionBodies, introductions, introductionTitles } from '../texts/introductions'
import { themeOf } from '../texts/index'
import type { Crowd } from './crowd'
import type { Originals } from './originals'
import { post, type Reply, type Thread } from './posts'
import { answer } from './wording'

/** The thread where newcomers say who they are, soon after they joined; the oldest of most communities. */
export function introduce(
  community: Community,
  crowd: Crowd,
  originals: Originals,
  now: Date,
  chance: Chance,
): Thread | undefined {
  const { kind, life, createdAt, owner, belongings } = community
  if (
    kind === 'broadcast' ||
    (kind === 'project' && chance.happens(0.5)) ||
    !chance.happens(life === 'dies' ? 0.5 : 0.85)
  )
    return
  const at = later(createdAt, chance.spread(20, 0.6), chance)
  if (at >= now) return
  const meaning: Meaning = new Map([['communauté', community.name]])
  const title = `« ${community.name} » : ${chance.one(introductionTitles).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`
  const text = (core: string, speaker: Person, moment: Date) =>
    say(core, interested(meaning, community, speaker, moment, chance), chance, { speaker, at: moment })
  const body = text(chance.one(introductionBodies), owner, at)
  const heading = say(title, meaning, chance, { speaker: owner, at })
  if (!originals.claim(heading, body)) return
  const thread: Thread = {
    ...post(chance.id(at), owner, at, body),
    ...{
      community,
      kind: 'discussion',
      title: heading,
      replies: [],
      pinnedUntil: null,
      locked: null,
      accepted: null,
      events: [],
    },
  }
  const said = new Set<string>()
  for (const { person, joinedAt, eagerness } of belongings) {
    if (person === owner || !chance.happens(Math.min(0.55, 0.1 + eagerness * 0.11))) continue
    const moment = later(new Date(Math.max(joinedAt.getTime(), at.getTime())), chance.spread(30, 1.3), chance)
    if (moment >= now || (community.statusAt && moment > community.statusAt)) continue
    const words = text(chance.one(introductions), person, moment)
    if (said.has(words)) continue
    said.add(words)
    add(thread, person, moment, words, chance, crowd)
    if (chance.happens(0.16)) {
      const by = chance.happens(0.6) ? owner : crowd.pick(moment, chance, { towards: person })
      const welcomeAt = later(moment, chance.spread(5, 1), chance)
      if (by && by !== person && welcomeAt < now) {
        const context = { speaker: by, at: welcomeAt, author: owner, to: person, last: person }
        const parent = thread.replies.at(-1) ?? null
        const welcome = answer(chance.one(welcomes), meaning, chance, context)
        thread.replies.push({
          ...post(chance.id(welcomeAt), by, welcomeAt, welcome.body, welcome.mentions),
          parent,
          number: 0,
        })
        crowd.answered(by, person)
      }
    }
  }
  return thread
}

const welcomes = [
  'Bienvenue {à_qui} ! N’hésite pas à poser tes questions ici.',
  'Bienvenue {à_qui}. Nous avons justement un fil sur ce sujet, je te laisse fouiller.',
  'Ravi{/e} de te lire, {à_qui}. Tu tombes bien !',
  'Bienvenue ! {^à_qui}, si tu as cinq minutes, ton regard nous intéresse.',
]

function add(thread: Thread, person: Person, at: Date, body: string, chance: Chance, crowd: Crowd): void {
  const reply: Reply = { ...post(chance.id(at), person, at, body), parent: null, number: 0 }
  thread.replies.push(reply)
  crowd.answered(person, thread.author)
}

/** What each of them cares about, in the words of the trade. */
function interested(
  meaning: Meaning,
  community: Community,
  speaker: Person,
  at: Date,
  chance: Chance,
): Meaning {
  const own: Meaning = new Map(meaning)
  choose(themeOf(community.theme).words, own, chance, { speaker, at })
  own.set('intérêt', chance.happens(0.6) ? (own.get('chantier') ?? '') : (own.get('sujet') ?? ''))
  return own
}
