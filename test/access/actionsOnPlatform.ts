import { newId } from '@/lib/db'
import { LDAP_ATTRIBUTES } from '@/lib/provisioning/model/ldapSettings'
import { in30Days, inside, overseers, who, type ActionRow } from './actionRow'

const reading = {
  ...{ name: 'Annuaire', closePercent: '10', url: 'ldap://annuaire.example', security: 'starttls' },
  ...{ bindDn: 'cn=osmose', secret: 'LDAP_ESSAI', base: 'dc=example', filter: '(uid=*)', everyHours: '24' },
  ...LDAP_ATTRIBUTES,
}

/** Around the communities: accounts, directories, skills, lists, managers. */
export const actionsOnPlatform: Record<string, ActionRow> = {
  // managers: Max leads, nobody else does
  subscribeAction: { input: () => ({ wanted: 'oui' }), may: who(['max']) },
  nameDelegateAction: { input: () => ({ email: 'Bob@culture.gouv.example' }), may: who(['max']) },
  takeBackDelegationAction: {
    input: (_, { ids }) => ({ delegateId: ids.bob }),
    may: who(['max']),
  },

  // accounts
  inviteAgainAction: {
    input: ({ agentId }) => ({ memberId: agentId }),
    // The account is open already: nobody waits for an invitation.
    may: who([]),
  },
  suspendAccountAction: {
    input: ({ agentId }) => ({ memberId: agentId, reason: 'Poste supprimé' }),
    may: who(overseers),
  },
  markAsLeftAction: {
    input: ({ agentId }) => ({ memberId: agentId, reason: 'Retraite' }),
    may: who(overseers),
  },
  openAgainAction: {
    input: ({ agentId }) => ({ memberId: agentId, reason: 'Retour' }),
    // Open already: nobody has anything to open.
    may: who([]),
  },
  setAccountEndAction: {
    input: ({ agentId }) => ({ memberId: agentId, endsOn: in30Days() }),
    may: who(overseers),
  },
  giveRoleAction: {
    input: ({ agentId }) => ({ memberId: agentId, role: 'support', administers: '' }),
    may: who(overseers),
  },
  correctAccountAction: {
    input: ({ agentId }) => ({ memberId: agentId, jobTitle: 'Archiviste' }),
    may: who(overseers),
  },

  handOverAction: { input: ({ agentId }) => ({ memberId: agentId }), may: who(overseers) },
  leaveAction: {
    input: ({ agentId }) => ({ memberId: agentId, when: 'day', leavesOn: in30Days() }),
    may: who(overseers),
  },
  cancelDepartureAction: { input: ({ agentId }) => ({ memberId: agentId }), may: who(overseers) },

  joinAccountsAction: {
    input: ({ agentId, otherAgentId }) => ({ keptId: agentId, closedId: otherAgentId, motive: 'Doublon' }),
    may: who(overseers),
  },
  // Not proposed: nobody erases somebody who is here.
  eraseIdleAction: { input: ({ agentId }) => ({ memberId: agentId }), may: who([]) },
  setIdleDelaysAction: {
    input: () => ({ warnAfterMonths: '12', daysBetween: '31', eraseAfterMonths: '24' }),
    may: who(['ada']),
  },
  undoMergeAction: { input: () => ({ mergeId: newId() }), may: who([]) },
  // provisioning
  createScimDirectoryAction: {
    input: (_, { culture }) => ({ name: 'Annuaire', closePercent: '10', organisationId: culture }),
    may: who(['ada']),
  },
  createLdapDirectoryAction: {
    input: (_, { culture }) => ({ ...reading, organisationId: culture }),
    may: who(['ada']),
  },
  changeScimDirectoryAction: {
    input: ({ scimId }) => ({ directoryId: scimId, name: 'Annuaire', closePercent: '20' }),
    may: who(['ada']),
  },
  changeLdapDirectoryAction: {
    input: ({ directoryId }) => ({ ...reading, directoryId }),
    may: who(['ada']),
  },
  pauseDirectoryAction: { input: ({ directoryId }) => ({ directoryId }), may: who(['ada']) },
  resumeDirectoryAction: { input: ({ directoryId }) => ({ directoryId }), may: who(['ada']) },
  createTokenAction: {
    input: ({ scimId }) => ({ directoryId: scimId, name: 'essai', days: '90' }),
    may: who(['ada']),
  },
  revokeTokenAction: {
    input: ({ scimId, tokenId }) => ({ directoryId: scimId, tokenId }),
    may: who(['ada']),
  },
  askRunAction: { input: ({ directoryId }) => ({ directoryId, kind: 'trial' }), may: who(['ada']) },
  tieGroupAction: {
    input: ({ scimId, groupId }) => ({ directoryId: scimId, groupId, unitId: '' }),
    may: who(['ada']),
  },

  // simulation: Max keeps a scenario, and shares it with nobody.
  saveScenarioAction: {
    input: () => ({ title: 'Dix-huit mois', asked: 'agents=1000&mois=18' }),
    may: who(overseers),
  },
  renameScenarioAction: {
    input: ({ scenarioId }) => ({ scenarioId, title: 'Un an' }),
    may: who(['max']),
  },
  shareScenarioAction: { input: ({ scenarioId }) => ({ scenarioId, wanted: 'non' }), may: who(['max']) },
  deleteScenarioAction: { input: ({ scenarioId }) => ({ scenarioId }), may: who(['max']) },
  restoreScenarioAction: { input: ({ scenarioId }) => ({ scenarioId }), may: who(['max']) },
  // figures for programs
  openFiguresAction: {
    input: () => ({
      ...{ name: 'Entrepôt', purpose: 'Suivre l’adoption', responsible: 'Sami' },
      ...{ ministryId: '', days: '90' },
    }),
    may: who(['ada']),
  },
  pauseFiguresAction: { input: ({ figuresTokenId }) => ({ tokenId: figuresTokenId }), may: who(['ada']) },
  resumeFiguresAction: { input: ({ figuresTokenId }) => ({ tokenId: figuresTokenId }), may: who(['ada']) },
  revokeFiguresAction: { input: ({ figuresTokenId }) => ({ tokenId: figuresTokenId }), may: who(['ada']) },

  // skills
  endorseSkillAction: {
    input: ({ skillId, holderId }) => ({ skillId, memberId: holderId }),
    may: who(inside),
  },
  answerEndorsementAction: {
    input: ({ skillId, holderId }) => ({ skillId, memberId: holderId }),
    may: who(inside),
  },
  askEndorsementAction: {
    input: ({ skillId }, { ids }) => ({ skillId, memberId: ids.ann }),
    may: who(['bob']),
  },
  nameClusterAction: {
    input: ({ clusterId }) => ({ clusterId, name: 'Classement' }),
    may: who(['ada']),
  },
  restoreClusterNameAction: { input: ({ clusterId }) => ({ clusterId }), may: who(['ada']) },
  acceptSkillAction: {
    input: ({ proposalId }) => ({ skillId: proposalId, label: `Fresque ${newId()}`, kind: 'ability' }),
    may: who(['ada']),
  },
  mergeSkillAction: {
    input: ({ proposalId, skillId }) => ({ skillId: proposalId, intoId: skillId }),
    may: who(['ada']),
  },
  refuseSkillAction: {
    input: ({ proposalId }) => ({ skillId: proposalId, reason: 'Un outil n’est pas une compétence' }),
    may: who(['ada']),
  },

  // imports: Bob's request, prepared by him, decided by those who answer for his ministry.
  chooseColumnsAction: {
    input: ({ requestId }) => ({ importId: requestId, c0: 'email', c1: 'nom', c2: 'prenom' }),
    may: who(['bob', ...overseers]),
  },
  abandonImportAction: {
    input: ({ requestId }) => ({ importId: requestId }),
    may: who(['bob', ...overseers]),
  },
  // The others need a list further on: what they refuse is told in test/slices/imports.
  decideRowsAction: {
    input: ({ requestId }) => ({ importId: requestId, decision: 'leave', line: 2 }),
    may: who([]),
  },
  correctRowAction: { input: ({ requestId }) => ({ importId: requestId, line: 2, c0: 'a' }), may: who([]) },
  confirmImportAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  resumeImportAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  undoImportAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  submitRequestAction: {
    input: ({ requestId }) => ({ importId: requestId, motive: 'Nouvelle équipe' }),
    may: who([]),
  },
  examineRequestAction: { input: ({ requestId }) => ({ importId: requestId }), may: who([]) },
  declineListAction: {
    input: ({ requestId }) => ({ importId: requestId, reason: 'Doublon' }),
    may: who([]),
  },
}
