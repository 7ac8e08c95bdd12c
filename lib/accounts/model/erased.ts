/**
 * What goes for good with a person who is erased, row by row. A slice that keeps something of a person, which is not a
 * text others read, adds its line here. An objection to being counted stays (`activity_objection`): without it, the acts
 * of whoever objected would count the next time everything is counted again.
 */
export const ERASED: readonly { table: string; column: string }[] = [
  { table: 'session', column: 'memberId' },
  { table: 'credential', column: 'memberId' },
  { table: 'external_identity', column: 'memberId' },
  { table: 'identity_proposal', column: 'memberId' },
  { table: 'draft', column: 'memberId' },
  { table: 'notification', column: 'memberId' },
  { table: 'notification_choice', column: 'memberId' },
  { table: 'thread_follow', column: 'memberId' },
  { table: 'presence_month', column: 'memberId' },
  { table: 'member_photo', column: 'memberId' },
  { table: 'skill_endorsement', column: 'endorserId' },
  { table: 'member_skill', column: 'memberId' },
  { table: 'removed_member_skill', column: 'memberId' },
  { table: 'skill_suggestion_answer', column: 'memberId' },
  { table: 'answering_consent', column: 'memberId' },
  { table: 'answering_hidden', column: 'memberId' },
  { table: 'answering_choice', column: 'memberId' },
  { table: 'answering_asked', column: 'memberId' },
  { table: 'answer_request', column: 'memberId' },
  { table: 'answer_request', column: 'askedById' },
  { table: 'endorsement_request', column: 'memberId' },
  { table: 'endorsement_request', column: 'askedId' },
  { table: 'import_mapping', column: 'memberId' },
  { table: 'account_invitation', column: 'memberId' },
  // What a directory said of them: left here, its next word would write their name back on every text.
  { table: 'directory_account', column: 'memberId' },
  { table: 'first_steps', column: 'memberId' },
  { table: 'gain_letter', column: 'memberId' },
  { table: 'manager_delegate', column: 'managerId' },
  { table: 'manager_delegate', column: 'delegateId' },
  { table: 'practice_candidate', column: 'authorId' },
  // What they let others quote goes with them.
  { table: 'practice_quotation', column: 'authorId' },
  { table: 'practice_draft', column: 'memberId' },
  { table: 'course_progress', column: 'memberId' },
  { table: 'mail', column: 'memberId' },
  { table: 'account_change', column: 'memberId' },
  { table: 'account_merge', column: 'keptId' },
  { table: 'account_merge', column: 'closedId' },
  { table: 'departure', column: 'memberId' },
  { table: 'idle_notice', column: 'memberId' },
  { table: 'merged_member', column: 'memberId' },
  { table: 'practice_occasion', column: 'viewerId' },
]

/** The name under which their texts stay. */
export const GONE_NAME = 'Agent ayant quitté la plateforme'

/** What is left of an account: a key for the texts, and nothing that says who it was. */
export const nobodyAt = (id: string) => ({
  name: GONE_NAME,
  givenName: '',
  usualName: '',
  email: `${id}@efface.invalid`,
  emailVerified: false,
  image: null,
  photoKey: null,
  phone: null,
  jobTitle: '',
  about: '',
  city: '',
  languages: [],
  departement: null,
  unitId: null,
  externalId: null,
  externalIdScope: null,
  managerId: null,
  fieldVisibility: {},
  provenance: {},
  platformRole: 'agent' as const,
  administersOrganisationId: null,
  statusReason: null,
  statusUntil: null,
  accountEndsAt: null,
  lastSeenAt: null,
})
