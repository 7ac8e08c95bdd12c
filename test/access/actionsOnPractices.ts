import { newId } from '@/lib/db'
import { fields } from '../slices/practices/written'
import { animators, in30Days, who, type ActionRow } from './actionRow'

/**
 * Lessons about running communities: Bob proposed one, which Olga and Ann may read and judge. Asked first: whoever has
 * opened a community since runs one, and may judge it too.
 */
export const actionsOnPractices: Record<string, ActionRow> = {
  writePracticeAction: {
    input: ({ practiceId }) => fields({ practiceId, knownVersion: '1', title: 'Répondre sous un jour' }),
    may: who(['bob', 'ada']),
  },
  proposePracticeAction: { input: ({ practiceId }) => ({ practiceId }), may: who([]) },
  // Bob’s is proposed: others were asked to read it.
  removeIdeaAction: { input: ({ practiceId }) => ({ practiceId }), may: who([]) },
  reviewPracticeAction: {
    input: ({ practiceId }) => ({ practiceId, version: '1', verdict: 'ready' }),
    may: who(['olga', 'ann']),
  },
  // Nobody adopts nor discusses what two have not read yet.
  adoptPracticeAction: {
    input: ({ practiceId, id }) => ({ practiceId, communityId: id }),
    may: who([]),
  },
  sayOutcomeAction: {
    input: ({ practiceId, id }) => ({ practiceId, communityId: id, outcome: 'kept' }),
    may: who([]),
  },
  addRemarkAction: {
    input: ({ practiceId }) => ({ practiceId, remarkId: newId(), body: 'Utile' }),
    may: who([]),
  },
  removeRemarkAction: {
    input: ({ practiceId }) => ({ practiceId, remarkId: newId(), reason: 'Hors sujet' }),
    may: who([]),
  },
  retirePracticeAction: {
    input: ({ practiceId }) => ({ practiceId, why: 'Elle ne vaut plus' }),
    may: who(['bob', 'ada']),
  },
  // A passage of this room’s thread: those who run it, and DINUM where everybody reads.
  judgeCandidateAction: {
    input: ({ candidateId }) => ({ candidateId, verdict: 'dismissed' }),
    may: ({ access }) => (access === 'public' ? ['olga', 'ann', 'ada'] : ['olga', 'ann']),
  },
  // Bob wrote what somebody would quote: nobody else is asked.
  answerQuotationAction: {
    input: ({ quotationId }) => ({ quotationId, answer: 'refused' }),
    may: who(['bob']),
  },
  discardDraftAction: 'own',
  keepLessonAction: 'own',
  reopenPracticeAction: { input: ({ practiceId }) => ({ practiceId }), may: who([]) },
  // Nobody puts aside what is not in the library yet; what was put aside comes back for those who run the room.
  dismissPracticeAction: {
    input: ({ practiceId, id }) => ({ practiceId, communityId: id }),
    may: who([]),
  },
  restoreDismissedAction: { input: ({ id }) => ({ communityId: id }), may: who(animators) },

  // Programmes: DINUM opens them, those who run a room that is no secret ask for it.
  openProgrammeAction: {
    input: () => ({
      ...{ newId: newId(), name: 'Six rendez-vous', purpose: 'Une animatrice vous accompagne.', places: '2' },
      ...{ closesOn: in30Days(), laterOn: '2100-01-01' },
    }),
    may: who(['ada']),
  },
  askForPlaceAction: {
    input: ({ programmeId, id }) => ({ programmeId, communityId: id }),
    may: ({ access }) => (access === 'secret' ? [] : animators),
  },
  withdrawRequestAction: {
    input: ({ programmeId, id }) => ({ programmeId, communityId: id }),
    may: ({ access }) => (access === 'secret' ? [] : animators),
  },
  cancelProgrammeAction: {
    input: ({ programmeId }) => ({ programmeId, why: 'Personne pour accompagner' }),
    may: who(['ada']),
  },
}
