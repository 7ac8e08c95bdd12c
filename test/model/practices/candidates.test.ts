import { describe, expect, it } from 'vitest'
import { CANDIDATE_FROM, candidateIn } from '@/lib/practices/model/candidates/candidate'
import { nearestIn } from '@/lib/practices/model/candidates/known'
import { ownSentences } from '@/lib/practices/model/candidates/ownWords'
import { phrases } from '@/lib/practices/model/candidates/phrases'

const scoreOf = (text: string) => candidateIn(text)?.score ?? 0
const isLesson = (text: string) => scoreOf(text) >= CANDIDATE_FROM

const lesson =
  'Nous avons mis en place un binôme d’accueil : depuis, les réponses arrivent deux fois plus vite et l’équipe s’entraide.'

describe('a lesson about running something together', () => {
  it.each([
    ['what was done, and what it changed', lesson],
    ['by one person', 'J’ai nommé un référent par sujet et la participation a doublé.'],
    ['by «on», in haste', 'on a mi en place un tour de table, les gens parlent plus'],
    ['in the imperfect', 'Nous organisions trop de réunions, les membres ne venaient plus.'],
    ['what worked', 'Ce qui a bien marché chez nous : des réunions de vingt minutes.'],
    ['a failure is worth as much', 'Notre lettre d’information n’a pas marché, personne ne la lisait.'],
    ['understood afterwards', 'Si c’était à refaire, nous ouvririons la communauté avec dix membres.'],
    [
      'advice from experience',
      'À éviter : les réunions du vendredi, nous y avons perdu la moitié des participants.',
    ],
  ])('%s', (_, text) => expect(scoreOf(text)).toBeGreaterThanOrEqual(CANDIDATE_FROM))

  it('is the same however it is typed', () => {
    const ways = [lesson.normalize('NFD'), lesson.replaceAll('’', "'"), lesson.replaceAll(' :', '\u202f:')]
    for (const way of ways) expect(scoreOf(way), way).toBeCloseTo(scoreOf(lesson), 10)
    expect(isLesson(lesson.toUpperCase())).toBe(true)
    expect(isLesson(lesson.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(true)
  })

  it('says why, and where, in the words of its author', () => {
    const text = `Bonjour à tous,\n\n${lesson}\n\nBonne journée`
    const candidate = candidateIn(text)!
    expect(candidate.quote).toBe(lesson)
    expect(text.slice(candidate.from, candidate.to)).toBe(lesson)
    const { setUp, figure } = Object.fromEntries(candidate.reasons.map(({ sign, words }) => [sign, words]))
    expect([setUp, figure]).toEqual(['nous avons mis en place', 'deux fois plus'])
    for (const { from, to } of candidate.reasons) expect(text.slice(from, to)).toBe(lesson)
  })

  it('may be told in sentences that follow each other, across Markdown', () => {
    const text =
      '## Accueil\n\n- Nous avons **désigné** un [parrain](https://exemple.gouv.fr).\n- Les nouveaux participent davantage.'
    const candidate = candidateIn(text)!
    expect(candidate.score).toBeGreaterThanOrEqual(CANDIDATE_FROM)
    expect(candidate.quote).toMatch(/^- Nous avons[^]*davantage\.$/u)
  })
})

describe('what is no lesson', () => {
  it.each([
    ['a question', 'Avez-vous mis en place un binôme d’accueil ?'],
    ['a question without its mark', 'quelqu un a deja mis en place un binome d accueil'],
    ['a question about what worked', 'Qu’est-ce qui a marché dans votre réseau ?'],
    ['a future', 'Nous allons mettre en place un binôme d’accueil.'],
    ['a simple future', 'Nous mettrons en place un binôme d’accueil.'],
    ['a duty', 'Il faudrait mettre en place un binôme d’accueil.'],
    ['an aim', 'L’objectif est d’augmenter la participation de 30 %.'],
    ['hearsay', 'Il paraît que leur réseau a mis en place un tutorat.'],
    ['an announcement', 'La prochaine réunion du réseau aura lieu le 12 mars à 14 h.'],
    ['thanks', 'Merci beaucoup pour vos réponses !'],
    ['a complaint', 'Personne ne m’a répondu, je suis déçu.'],
    ['how to use a machine', 'Pour vider le cache, cliquez sur l’onglet puis redémarrez le navigateur.'],
    ['a call for lessons', 'Racontez-nous ce qui a marché dans votre communauté !'],
    ['an opinion', 'La confiance est essentielle dans une équipe.'],
  ])('%s', (_, text) => expect(scoreOf(text)).toBeLessThan(CANDIDATE_FROM))

  it.each([
    [
      'a technique',
      'Nous avons divisé les tuiles en trois niveaux et le temps d’affichage a baissé de moitié.',
    ],
    [
      'what a trade did, well',
      'Ce qui a marché pour le récolement : saisir en salle. Si c’était à refaire, nous commencerions par les cartes. Le réseau ne passait pas au sous-sol.',
    ],
    [
      'a machine put to the test',
      'Testez le groupe électrogène en charge : le nôtre démarrait parfaitement, à vide.',
    ],
    ['an island', 'Attention : ce qui a marché ailleurs a mis du temps, nous l’avons appris à La Réunion.'],
    ['somebody who comes', 'J’ai changé de poste : me voici correspondant archives, très content d’être là.'],
    ['water', 'Nous avons gagné cinq degrés en juillet et les eaux de pluie ne saturent plus le réseau.'],
    ['a case', 'Depuis que nous relisons les arrêtés à deux, les recours ont baissé de 30 %.'],
    [
      'a formula of somebody who asks',
      'J’ai cherché dans les fils précédents sans trouver, pardon si c’est un doublon.',
    ],
  ])('%s: a story of one’s trade', (_, text) => expect(scoreOf(text)).toBeLessThan(CANDIDATE_FROM))

  it('is somebody else’s words', () => {
    for (const quoted of [`> ${lesson}`, `>> ${lesson}\n> suite`, `Ann a écrit :\n> ${lesson}`])
      expect(isLesson(`${quoted}\n\nJe suis d’accord.`), quoted).toBe(false)
    expect(isLesson(`> Une idée ?\n\n${lesson}`)).toBe(true)
  })

  it.each([
    'Cordialement, Nadia B., DREAL Bretagne',
    'Bien à vous,\nNadia Benali\nCheffe du pôle géomatique, nous avons gagné le prix 2025',
    'Belle journée à vous.',
    'Merci d’avance !\n\nBien cordialement\n\n--\nNadia',
  ])('is how one takes leave: %s', (leave) => {
    for (const between of [' ', '\n\n'])
      expect(candidateIn(`${lesson}${between}${leave}`)!.quote).toBe(lesson)
  })

  it('is no leave where a sentence goes on', () => {
    const told = 'Belle journée de rencontre : nous avons invité les absents et la participation a doublé.'
    expect(candidateIn(told)!.quote).toBe(told)
  })

  it('is code', () => {
    expect(isLesson(`\`\`\`\n${lesson}\n\`\`\``)).toBe(false)
    expect(isLesson(`\`${lesson}\``)).toBe(false)
  })

  it('is nothing at all', () => {
    for (const nothing of ['', ' \n\t', '…', '👍🏽', '\u0000', '\uD800', '> cité', '---'])
      expect(candidateIn(nothing), nothing).toBeNull()
  })
})

describe('what others made of it', () => {
  it('counts, but makes no lesson of what tells none', () => {
    const weak = 'Les comptes rendus sont devenus plus courts.'
    expect(candidateIn(weak, { thanks: 8, reactions: 20 })!.score).toBeGreaterThan(scoreOf(weak))
    expect(candidateIn('Rendez-vous jeudi à 14 h.', { thanks: 5000, reactions: 5000 })!.score).toBeLessThan(
      CANDIDATE_FROM,
    )
  })

  it('says which known practice it repeats', () => {
    const nearest = nearestIn([
      { id: 'binome', text: 'Un binôme d’accueil pour chaque nouveau membre' },
      { id: 'lettre', text: 'Une lettre d’information courte chaque vendredi' },
    ])
    const same = 'Nous avons un binôme d’accueil pour chaque nouveau membre.'
    expect(candidateIn(same, { nearest: nearest(same) })!.alreadyKnown).toBe('binome')
    const other = 'Nous avons supprimé la lettre, les agents préféraient le forum.'
    const candidate = candidateIn(other, { nearest: nearest(other) })!
    expect([candidate.alreadyKnown, candidate.score > scoreOf(other)]).toEqual([null, true])
    expect(nearest('Zèbre')).toBeNull()
    expect(nearestIn([])(same)).toBeNull()
  })
})

describe('a hostile text', () => {
  const size = 100_000
  /** Of this process alone: others at work do not count. */
  const millisecondsOf = (text: string) => {
    const start = process.cpuUsage()
    candidateIn(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  it.each([
    ['one letter', 'a'.repeat(size)],
    ['one word', 'nous '.repeat(size / 5)],
    ['what begins every phrase', 'nous avons '.repeat(size / 11)],
    ['shortened words', 'M. '.repeat(size / 3)],
    ['quotes in quotes', `${'>'.repeat(size / 2)}\n`.repeat(2)],
    ['quotes', '> a\n'.repeat(size / 4)],
    ['code', '`'.repeat(size)],
    ['code that does not end', '` a\n'.repeat(size / 4)],
    ['figures', '1 '.repeat(size / 2)],
    ['points', '. '.repeat(size / 2)],
    ['white', ' '.repeat(size)],
    ['questions', '? '.repeat(size / 2)],
    ['apostrophes', "l'".repeat(size / 2)],
    ['lines of a lesson', `${lesson}\n`.repeat(size / 120)],
  ])('is read in a moment: %s', { timeout: 60_000 }, (_, text) => {
    expect(millisecondsOf(text)).toBeLessThan(10_000)
  })

  it('takes four times as long when it is four times as long, not sixteen', { timeout: 60_000 }, () => {
    for (const piece of ['nous avons on a ', 'M. ', 'a a pas ', '? ! ', `${lesson}\n`, '` a\n']) {
      const times = Math.ceil(10_000 / piece.length)
      millisecondsOf(piece.repeat(times))
      const [short, long] = [1, 4].map((more) =>
        Math.min(...[1, 2, 3].map(() => millisecondsOf(piece.repeat(more * times)))),
      )
      // Below some milliseconds one measures the collector of garbage.
      expect(long!, piece).toBeLessThan(9 * Math.max(short!, 15))
    }
  })
})

it('sentences know where they stand', () => {
  const text = 'Bonjour à tous.\r\n> cité\n\n* Un point. Un autre !\n| a | b |\n|---|---|'
  const sentences = ownSentences(text)
  for (const { text: said, from, to } of sentences) expect(text.slice(from, to)).toBe(said)
  expect(sentences.map(({ text: said }) => said)).toEqual([
    'Bonjour à tous.',
    '* Un point.',
    'Un autre !',
    '| a | b |',
  ])
})

it('phrases begin with a word that is written', () => {
  expect(() => phrases('*2 marché')).toThrow('any word')
  expect(() => phrases('{nobody} marche')).toThrow('nobody')
})
