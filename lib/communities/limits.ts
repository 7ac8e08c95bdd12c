/** A refused person may ask again after this many days: long enough that nobody is pestered. */
export const askAgainAfterDays = 30

/** An invitation holds this many days (PRODUCT §4), and can be renewed. */
export const invitationDays = 30

/** Addresses taken from one pasted list: beyond, the accounts import is the right door. */
export const recipientsAtOnce = 300

/** Invitations one person may send in a day, so that a stolen session writes to few people. */
export const invitationsADay = 500

/** A deleted community can be restored for this many days. */
export const restoreWithinDays = 30

/** A guest stays at most this many days; the sponsor renews by inviting again. */
export const guestStayDays = 365

/** An offer of ownership waits this many days for its answer. */
export const offerDays = 30
