import { expect, it } from 'vitest'
import type { PracticeText } from '@/lib/practices/model/record'
import { saysOtherwise } from '@/lib/practices/model/substance'

const text: PracticeText = {
  ...{ title: 'Répondre sous deux jours', problem: 'unanswered', situation: 'Des questions attendent.' },
  ...{ kinds: [], stages: ['grow'], fewestMembers: null, mostMembers: 50 },
  trigger: [{ signal: 'replyRate', is: 'under', than: 0.5 }],
  steps: [{ what: 'Relever les questions', minutes: 20 }],
  ...{ whenTo: 'Quand on pose des questions.', whenNot: 'Quand on annonce seulement.' },
  ...{ evidence: [{ words: 'Vu chez nous.', address: null }], result: '+12 % de réponses' },
}
const changed = (changes: Partial<PracticeText>) => saysOtherwise(text, { ...text, ...changes })

it.each([
  { title: 'Répondre à tous sous deux jours' },
  { evidence: [] },
  { whenNot: 'quand on annonce, seulement' },
  { situation: 'Des  questions\nattendent !' },
] as Partial<PracticeText>[])('a correction says the same: %j', (changes) =>
  expect(changed(changes)).toBe(false),
)

it.each([
  { problem: 'silence' },
  { situation: 'Des questions dorment.' },
  { kinds: ['project'] },
  { stages: [] },
  { fewestMembers: 5 },
  { mostMembers: null },
  { trigger: [{ signal: 'replyRate', is: 'over', than: 0.5 }] },
  { trigger: [{ signal: 'replyRate', is: 'under', than: 0.6 }] },
  { steps: [{ what: 'Relever les questions', minutes: 200 }] },
  { steps: [] },
  { whenTo: 'Toujours.' },
  { whenNot: 'Quand on n’annonce pas seulement.' },
  { result: '12 de réponses' },
] as Partial<PracticeText>[])('something else: %j', (changes) => expect(changed(changes)).toBe(true))
