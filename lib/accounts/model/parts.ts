/** Rows of one table that belong to somebody, through one column. */
export interface Part {
  /** Unique; also its name in the journal of a merge. */
  name: string
  table: string
  column: string
  /** What finds a row again, whoever it belongs to: the rest of its key. */
  key: readonly string[]
  /** Only one row a person for this key: where both accounts have one, the kept account's stays. */
  isUnique?: true
  /** What the kept row takes of the other one where both exist: the greater, or both sets of bits. */
  combine?: Readonly<Record<string, 'greatest' | 'bits'>>
  /** Under which word the preview counts it; left out: moved without a word. */
  shown?:
    | 'skills'
    | 'threads'
    | 'replies'
    | 'comments'
    | 'files'
    | 'reactions'
    | 'follows'
    | 'drafts'
    | 'notices'
    | 'choices'
  /** Nobody does this to themselves: a row between the two accounts goes. The column that names the other person. */
  neverSelf?: string
  /** Only rows for which the kept account has one here too, by these columns; the others follow by the database’s own key. */
  onlyBeside?: { table: string; column: string; key: readonly string[] }
  /** No index begins with the column: only the person's communities are looked into. */
  inCommunities?: true
}

/** A text, a file, a remark: `communityId` and `id` find it. */
const object = ['communityId', 'id'] as const

/**
 * What moves when two accounts of one person become one, table by table. A slice that keeps something of a person adds
 * its lines here: a test reads the database, and fails for a column that speaks of a member and is neither here, nor
 * among what stays (model/stays).
 */
export const PARTS: readonly Part[] = [
  // Before the skills themselves: what colleagues vouch for is lost with the row it hangs on.
  {
    ...{ name: 'endorsements.given', table: 'skill_endorsement', column: 'endorserId' },
    ...{ key: ['memberId', 'skillId'], isUnique: true, neverSelf: 'memberId' },
  },
  {
    ...{
      name: 'endorsements',
      table: 'skill_endorsement',
      column: 'memberId',
      key: ['skillId', 'endorserId'],
    },
    ...{ isUnique: true, onlyBeside: { table: 'member_skill', column: 'memberId', key: ['skillId'] } },
  },
  {
    ...{ name: 'skills', table: 'member_skill', column: 'memberId', key: ['skillId'], isUnique: true },
    ...{
      combine: { level: 'greatest', canHelp: 'greatest', wantsToLearn: 'greatest', visibility: 'greatest' },
      shown: 'skills',
    },
  },
  {
    ...{ name: 'skills.removed', table: 'removed_member_skill', column: 'memberId' },
    ...{ key: ['skillId'], isUnique: true },
  },
  {
    ...{ name: 'skills.answers', table: 'skill_suggestion_answer', column: 'memberId' },
    ...{ key: ['skillId'], isUnique: true },
  },
  // What was never to be counted of the one is not of the other.
  {
    ...{ name: 'answers.hidden', table: 'answering_hidden', column: 'memberId' },
    ...{ key: ['kind', 'of'], isUnique: true },
  },
  {
    ...{ name: 'requests.asked', table: 'endorsement_request', column: 'askedId' },
    ...{ key: ['memberId', 'skillId'], isUnique: true, neverSelf: 'memberId' },
  },
  {
    ...{ name: 'requests', table: 'endorsement_request', column: 'memberId' },
    ...{ key: ['skillId', 'askedId'], isUnique: true },
  },
  { name: 'directories.accounts', table: 'directory_account', column: 'memberId', key: ['id'] },
  { name: 'directories', table: 'directory', column: 'createdById', key: ['id'] },
  { name: 'directories.tokens', table: 'directory_token', column: 'createdById', key: ['id'] },
  { name: 'directories.runs', table: 'directory_run', column: 'askedById', key: ['id'] },
  {
    ...{ name: 'reports.exports', table: 'report_export_asker', column: 'memberId' },
    ...{ key: ['exportId'], isUnique: true },
  },
  { name: 'figures.tokens', table: 'figures_token', column: 'createdById', key: ['id'] },
  { name: 'skills.proposed', table: 'skill', column: 'proposedById', key: ['id'] },
  { name: 'skills.reviewed', table: 'skill', column: 'reviewedById', key: ['id'] },
  { name: 'frameworks', table: 'skill_framework_version', column: 'importedById', key: ['id'] },
  ...(['createdById', 'confirmedById', 'secondById'] as const).map((column): Part => ({
    name: `imports.${column}`,
    table: 'account_import',
    column,
    key: ['id'],
  })),
  { name: 'threads', table: 'thread', column: 'authorId', key: object, shown: 'threads' },
  { name: 'threads.accepted', table: 'thread', column: 'acceptedById', key: object, inCommunities: true },
  { name: 'threads.removed', table: 'thread', column: 'removedById', key: object, inCommunities: true },
  { name: 'replies', table: 'reply', column: 'authorId', key: object, shown: 'replies' },
  { name: 'replies.removed', table: 'reply', column: 'removedById', key: object, inCommunities: true },
  ...(['lastReplyById', 'firstReplyById'] as const).map((column): Part => ({
    ...{ name: `counters.${column}`, table: 'thread_counter', column },
    ...{ key: ['communityId', 'threadId'], inCommunities: true },
  })),
  {
    ...{ name: 'revisions', table: 'revision', column: 'writtenById' },
    ...{ key: ['communityId', 'subjectId', 'version'], inCommunities: true },
  },
  {
    ...{ name: 'events', table: 'thread_event', column: 'actorId' },
    ...{ key: ['communityId', 'threadId', 'id'], inCommunities: true },
  },
  {
    ...{ name: 'reactions', table: 'reaction', column: 'memberId', shown: 'reactions' },
    ...{ key: ['communityId', 'subjectId', 'kind'], isUnique: true, inCommunities: true },
  },
  { name: 'comments', table: 'comment', column: 'authorId', key: object, shown: 'comments' },
  { name: 'comments.removed', table: 'comment', column: 'removedById', key: object, inCommunities: true },
  { name: 'folders', table: 'folder', column: 'createdById', key: object, inCommunities: true },
  {
    name: 'files',
    table: 'deposit',
    column: 'createdById',
    key: object,
    shown: 'files',
    inCommunities: true,
  },
  { name: 'files.removed', table: 'deposit', column: 'removedById', key: object, inCommunities: true },
  { name: 'versions', table: 'deposit_version', column: 'uploadedById', key: object, inCommunities: true },
  {
    ...{ name: 'follows', table: 'thread_follow', column: 'memberId', key: ['communityId', 'threadId'] },
    ...{ isUnique: true, combine: { readUntil: 'greatest', readNumber: 'greatest' }, shown: 'follows' },
  },
  { name: 'drafts', table: 'draft', column: 'memberId', key: ['place'], isUnique: true, shown: 'drafts' },
  { name: 'notices', table: 'notification', column: 'memberId', key: ['at', 'id'], shown: 'notices' },
  {
    ...{ name: 'choices', table: 'notification_choice', column: 'memberId', key: ['scope', 'kind'] },
    ...{ isUnique: true, shown: 'choices' },
  },
  {
    ...{ name: 'presence', table: 'presence_month', column: 'memberId', key: ['communityId', 'month'] },
    ...{ isUnique: true, combine: { days: 'bits' }, inCommunities: true },
  },
  // Whichever account said so: the person does not want to be counted.
  {
    ...{ name: 'objections', table: 'activity_objection', column: 'memberId' },
    ...{ key: ['countedFrom'], isUnique: true },
  },
  { name: 'invitations', table: 'invitation', column: 'createdById', key: ['id'] },
  { name: 'offers.from', table: 'ownership_transfer', column: 'fromId', key: ['id'] },
  { name: 'communities.created', table: 'community', column: 'createdById', key: ['id'] },
  { name: 'communities.status', table: 'community', column: 'statusById', key: ['id'] },
  { name: 'reviews.opened', table: 'vitality_review', column: 'openedById', key: ['id'] },
  { name: 'reviews.answered', table: 'vitality_review', column: 'answeredById', key: ['id'] },
  { name: 'lessons', table: 'closing_lesson', column: 'authorId', key: ['id'] },
  {
    name: 'requests.answers',
    table: 'answer_request',
    column: 'askedById',
    key: ['id'],
    neverSelf: 'memberId',
  },
  {
    ...{ name: 'requests.toAnswer', table: 'answer_request', column: 'memberId' },
    ...{ key: ['communityId', 'threadId'], isUnique: true, neverSelf: 'askedById' },
  },
  { name: 'practices', table: 'practice', column: 'authorId', key: ['id'] },
  { name: 'practices.retired', table: 'practice', column: 'retiredById', key: ['id'] },
  {
    name: 'practices.versions',
    table: 'practice_version',
    column: 'authorId',
    key: ['practiceId', 'number'],
  },
  ...(['createdById', 'updatedById'] as const).map((column): Part => ({
    ...{ name: `reports.${column}`, table: 'scale_report', column, key: ['id'] },
  })),
  {
    ...{ name: 'reports.published', table: 'scale_report_version', column: 'publishedById' },
    key: ['reportId', 'number'],
  },
  {
    ...{ name: 'reports.readers', table: 'scale_report_reader', column: 'memberId' },
    ...{ key: ['reportId'], isUnique: true, combine: { mayEdit: 'greatest' } },
  },
  {
    ...{ name: 'reports.shared', table: 'scale_report_reader', column: 'addedById' },
    key: ['reportId', 'memberId'],
  },
  {
    ...{ name: 'practices.credits', table: 'practice_author', column: 'memberId' },
    ...{ key: ['practiceId'], isUnique: true },
  },
  {
    ...{ name: 'practices.reviews', table: 'practice_review', column: 'reviewerId' },
    ...{ key: ['practiceId', 'version'], isUnique: true },
  },
  { name: 'practices.adopted', table: 'practice_adoption', column: 'adoptedById', key: ['id'] },
  { name: 'practices.outcomes', table: 'practice_adoption', column: 'outcomeById', key: ['id'] },
  { name: 'practices.remarks', table: 'practice_remark', column: 'authorId', key: ['id'] },
  { name: 'practices.removed', table: 'practice_remark', column: 'removedById', key: ['id'] },
  { name: 'practices.candidates', table: 'practice_candidate', column: 'authorId', key: ['id'] },
  { name: 'practices.sifted', table: 'practice_candidate', column: 'decidedById', key: ['id'] },
  {
    ...{ name: 'quotations', table: 'practice_quotation', column: 'authorId', key: ['id'] },
    neverSelf: 'askedById',
  },
  {
    ...{ name: 'quotations.asked', table: 'practice_quotation', column: 'askedById', key: ['id'] },
    neverSelf: 'authorId',
  },
  {
    ...{ name: 'practices.drafts', table: 'practice_draft', column: 'memberId', key: ['practiceId'] },
    ...{ isUnique: true, shown: 'drafts' },
  },
  {
    ...{ name: 'course', table: 'course_progress', column: 'memberId', key: ['lesson'] },
    ...{ isUnique: true, combine: { readAt: 'greatest' } },
  },
  {
    ...{ name: 'practices.dismissed', table: 'practice_dismissal', column: 'dismissedById' },
    ...{ key: ['communityId', 'practiceId'] },
  },
  { name: 'programmes.opened', table: 'practice_programme', column: 'openedById', key: ['id'] },
  { name: 'programmes.cancelled', table: 'practice_programme', column: 'cancelledById', key: ['id'] },
  { name: 'programmes.asked', table: 'programme_request', column: 'requestedById', key: ['id'] },
  { name: 'programmes.withdrawn', table: 'programme_request', column: 'withdrawnById', key: ['id'] },
  { name: 'reports.costs', table: 'report_cost', column: 'enteredById', key: ['id'] },
  { name: 'reports.headcounts', table: 'report_headcount', column: 'enteredById', key: ['id'] },
  { name: 'simulations', table: 'simulation', column: 'createdById', key: ['id'] },
  ...(['invitedById', 'sponsorId', 'decidedById'] as const).map((column): Part => ({
    ...{ name: `memberships.${column}`, table: 'membership', column },
    ...{ key: ['communityId', 'memberId'], inCommunities: true },
  })),
  { name: 'team', table: 'member', column: 'managerId', key: ['id'] },
  {
    ...{ name: 'delegates', table: 'manager_delegate', column: 'managerId' },
    ...{ key: ['delegateId'], isUnique: true, neverSelf: 'delegateId' },
  },
  {
    ...{ name: 'delegates.of', table: 'manager_delegate', column: 'delegateId' },
    ...{ key: ['managerId'], isUnique: true, neverSelf: 'managerId' },
  },
  { name: 'letters', table: 'gain_letter', column: 'memberId', key: ['month'], isUnique: true },
  /*
   * What happened is told of the person, whichever account they had then: both ends of a tie move. An act by which one
   * account answered the other is from now on an answer to oneself, which no measure counts as a tie; the act itself
   * stays. Days on which both were active count one person, so the communities touched are counted again at the end.
   */
  {
    name: 'acts',
    table: 'activity',
    column: 'memberId',
    key: ['communityId', 'at', 'id'],
    inCommunities: true,
  },
  {
    ...{ name: 'acts.other', table: 'activity', column: 'otherId' },
    ...{ key: ['communityId', 'at', 'id'], inCommunities: true },
  },
]

/** How one proves who one is: moved at once, with the memberships, before the other account closes. */
export const KEYS: readonly Part[] = [
  { name: 'identities', table: 'external_identity', column: 'memberId', key: ['id'] },
  { name: 'credentials', table: 'credential', column: 'memberId', key: ['providerId'], isUnique: true },
]
