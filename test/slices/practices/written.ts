import { newId } from '@/lib/db'
import { WritePractice } from '@/lib/practices/schema'

/** What a form of a complete practice sends. */
export const fields = (changes: Record<string, unknown> = {}) => ({
  ...{ practiceId: '', newId: newId(), knownVersion: '0', isFailure: 'non', problem: 'unanswered' },
  title: 'Répondre sous deux jours',
  situation: 'Des questions restent sans réponse.',
  ...{ step1: 'Relever les questions', step1Minutes: '20', step2: '', step2Minutes: '30' },
  ...{ whenTo: 'Quand on pose des questions.', whenNot: 'Quand on annonce seulement.' },
  ...{ evidence1: 'Vu chez nous.', evidence1Address: '' },
  ...{ signal1: 'replyRate', signal1Is: 'under', signal1Than: '50' },
  ...changes,
})

/** The same, as the command takes it. */
export const written = (changes: Record<string, unknown> = {}) => WritePractice.parse(fields(changes))
