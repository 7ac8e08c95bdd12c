import { z } from 'zod'

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) || undefined

/** One parameter of an address; undefined when it is missing, or cannot be understood. */
export const oneOf = <T extends z.ZodType>(shape: T) => z.preprocess(first, shape.optional()).catch(undefined)
