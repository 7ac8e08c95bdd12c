import { v7, validate } from 'uuid'

/** A new key: a UUIDv7, so that rows arrive in the order of time. */
export const newId = (): string => v7()

/** A key of the moment `at`, for what happened in the past (imports, the demo). */
export const idAt = (at: Date): string => v7({ msecs: at.getTime() })

/** Whether an address names a key: anything else names nothing. */
export const isId = (text: string): boolean => validate(text)
