const gigabytes = (count: number) => count * 1024 ** 3

const inBytes = (name: string, otherwise: number) => {
  const value = Number(process.env[name])
  return Number.isFinite(value) && value > 0 ? value : otherwise
}

/** One file, in bytes. */
export const largestFile = () => inBytes('FILE_LIMIT_BYTES', gigabytes(2))
/** All versions of all files of a community, in bytes: the quota belongs to the community, never to a person. */
export const communityQuota = () => inBytes('COMMUNITY_QUOTA_BYTES', gigabytes(10))
/** How long a removed file can be put back, then how long its bytes stay for an administrator. */
export const DAYS_IN_TRASH = 30
export const DAYS_BEFORE_PURGE = 37
