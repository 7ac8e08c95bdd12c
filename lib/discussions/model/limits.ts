/** Sizes and delays of discussions, each with its reason. */
export const limits = {
  titleShortest: 5, // a title one can find again
  titleLongest: 255,
  bodyLongest: 32_000, // about ten pages: longer is a file
  draftLongest: 64_000, // what is too long to publish is still not lost
  repliesPerPage: 20,
  threadsPerPage: 20,
  unansweredShown: 5, // the first thing one sees in a community, not a wall
  unansweredDays: 90, // an older question no longer stands above everything; the filter still finds it
  unansweredLateHours: 48,
  oldThreadDays: 180,
  pinsPerCommunity: 10,
  pinLongestDays: 365,
  reasonShortest: 3,
  reasonLongest: 500,
  keyOldestHours: 24, // twice a session's life: an open form older than that is read again
} as const
